using Hawl.Core.Data;

namespace Hawl.Core.Batches;

// A line of a list of authorities: what it says as a whole, and in each of its columns. A name, a short name, an e-mail address
// or the address of a page may stand anywhere in it.
public sealed record ListedLine(int Number, string Text, IReadOnlyList<string> Candidates)
{
    private static readonly HashSet<string> Headings =
        ["name", "names", "authority", "authorities", "authority name", "public body", "organisation", "enw", "awdurdod", "internal id"];

    private static readonly char[] Separators = [',', ';', '\t'];

    // Empty lines are none, and a first line that names columns is not either.
    public static IReadOnlyList<ListedLine> Read(string text)
    {
        var lines = new List<ListedLine>();
        foreach (var (line, index) in text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((l, i) => (l.Trim(), i)))
        {
            var cells = Cells(line);
            if (cells.Count > 0 && !(lines.Count == 0 && IsHeading(cells)))
            {
                lines.Add(new ListedLine(index + 1, line, [.. cells.Prepend(line.Trim('"', ',', ';').Trim()).Distinct()]));
            }
        }

        return lines;
    }

    // The last part of a page's address, which is what an authority is known by there.
    public static string SlugOf(string candidate)
    {
        var path = Uri.TryCreate(candidate, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? Uri.UnescapeDataString(address.AbsolutePath)
            : candidate;
        return Slugs.Of(path.Contains("/body/", StringComparison.Ordinal) ? path[(path.LastIndexOf('/') + 1)..] : candidate, "");
    }

    private static bool IsHeading(List<string> cells) =>
        cells[0].StartsWith('#') || Headings.Contains(cells[0].ToLowerInvariant());

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] == '"')
            {
                quoted = !quoted;
            }
            else if (i == line.Length || (!quoted && Separators.Contains(line[i])))
            {
                var cell = line[start..i].Trim().Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal).Trim();
                start = i + 1;
                if (cell.Length > 0)
                {
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }
}
