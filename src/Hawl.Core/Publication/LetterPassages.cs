using System.Text.RegularExpressions;
using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// A letter written here, as the passages a message is shown in: a block a line, addresses of pages as links.
public static partial class LetterPassages
{
    public static IReadOnlyList<StoredPassage> Of(string letter)
    {
        var blocks = new List<StoredPassage.Block>();
        var (start, blank) = (0, false);
        foreach (var line in letter.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                blank = true;
            }
            else
            {
                blocks.Add(new StoredPassage.Block("line", [.. Runs(line.TrimEnd())], 0, 0, blank, null) { Start = start });
                blank = false;
            }

            start += line.Length + 1;
        }

        return [new StoredPassage(StoredPassage.Visible, null, blocks)];
    }

    private static IEnumerable<StoredPassage.Run> Runs(string line)
    {
        var from = 0;
        foreach (Match link in PageAddress().Matches(line))
        {
            if (link.Index > from)
            {
                yield return Run(line[from..link.Index], null);
            }

            yield return Run(link.Value, link.Value);
            from = link.Index + link.Length;
        }

        if (from < line.Length)
        {
            yield return Run(line[from..], null);
        }
    }

    private static StoredPassage.Run Run(string text, string? link) => new(text, false, false, false, null, null, link);

    // What closes the sentence around an address is not part of it.
    [GeneratedRegex("""https?://[^\s<>"]*[^\s<>".,;:!?'’)\]]""", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PageAddress();
}
