using System.Text.RegularExpressions;
using Hawl.Core.Documents;
using Hawl.Reading.Texts;

namespace Hawl.Core.Publication;

// The words of a file that prove an answer, and where they are said to stand.
public sealed record FileProof(string Question, string Words, int? Page, string? Cell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Where they stand in a part of the file, whose blocks follow each other with a character between; null: not in this part.
    internal (int Start, int End)? In(DocumentPart part)
    {
        if (Page is not null && part.Page != Page)
        {
            return null;
        }

        return Cell is null ? Found(string.Join('\n', part.Blocks.Select(b => b.Text())), 0) : InCell(part, Cell);
    }

    // The words of a cell may stand in others too; where only a part of what it says is quoted, that part is meant.
    private (int Start, int End)? InCell(DocumentPart part, string named)
    {
        var at = 0;
        foreach (var block in part.Blocks)
        {
            var within = at;
            foreach (var cell in block.Cells ?? [])
            {
                var text = cell.Text();
                if (cell.Name is { } name && CellName.In(part.Sheet, name) == named)
                {
                    return Found(text, within) ?? (within, within + text.Length);
                }

                within += text.Length + 1;
            }

            at += block.Text().Length + 1;
        }

        return null;
    }

    // However their lines are broken.
    private (int Start, int End)? Found(string text, int from)
    {
        var words = Words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return null;
        }

        try
        {
            var found = Regex.Match(text, string.Join(@"\s+", words.Select(Regex.Escape)), RegexOptions.CultureInvariant, Patience);
            return found.Success ? (from + found.Index, from + found.Index + found.Length) : null;
        }
        catch (RegexMatchTimeoutException)
        {
            // A file made to be slow is shown without marks.
            return null;
        }
    }
}
