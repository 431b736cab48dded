using System.Text.RegularExpressions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A table set with blanks: titles on the left, and from the same place in each line what is said under them, on several lines maybe.
internal static partial class TextColumns
{
    private const int FewestRows = 3;

    public static List<DataRow> Rows(ReplyContext context)
    {
        var run = new List<(ReplyLine Line, Span Title, Span Value)>();
        var best = run;
        var column = -1;
        foreach (var line in context.Reply.Lines.Where(line => line.Role != LineRole.PageMark))
        {
            var row = line.IsOwn && line.Block.Cells.Count == 0 && line.Part is null ? Row().Match(line.Text) : Match.Empty;
            var value = line.Indent + row.Groups[2].Index;
            if (row.Success && (run.Count == 0 || column == value))
            {
                column = value;
                var title = new Span(line.Start, line.Start + row.Groups[1].Length);
                run.Add((line, title, new Span(line.Start + row.Groups[2].Index, line.End)));
            }
            else if (run.Count > 0 && line.Indent == column && !line.Block.AfterBlank)
            {
                run[^1] = run[^1] with { Value = run[^1].Value with { End = line.End } };
            }
            else
            {
                best = run.Count > best.Count ? run : best;
                run = row.Success ? [(line, new Span(line.Start, line.Start + row.Groups[1].Length),
                    new Span(line.Start + row.Groups[2].Index, line.End))] : [];
                column = value;
            }
        }

        best = run.Count > best.Count ? run : best;
        return best.Count < FewestRows ? [] : [.. best.Select(row => new DataRow(row.Line, row.Title, row.Value))];
    }

    [GeneratedRegex(@"^(\p{L}\S*(?: \S+){0,6})[ \t]{2,}(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Row();
}
