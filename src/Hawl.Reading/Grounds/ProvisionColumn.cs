using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Provisions in a column of a table whose head says what they are: "Provision relied upon" over "12(4)(a)".
internal static class ProvisionColumn
{
    public static IEnumerable<Citation> Find(ReplyContext context, CitationFinder finder)
    {
        var (column, noun) = (-1, "");
        foreach (var line in context.Reply.Lines.Where(line => line.IsOwn))
        {
            if (!line.Text.Contains('\t', StringComparison.Ordinal))
            {
                column = -1;
                continue;
            }

            var cells = line.Text.Split('\t');
            var head = Array.FindIndex(cells, cell => PlainWords.Of(cell).Has("provisionHeadWhole"));
            if (head >= 0)
            {
                (column, noun) = (head, Noun(context.Letter.Regime.Act));
            }
            else if (column >= 0 && column < cells.Length && PlainWords.Of(cells[column]).Has("bareProvisionWhole"))
            {
                var from = line.Start + cells.Take(column).Sum(cell => cell.Length + 1);
                foreach (var found in finder.Find($"{noun} {cells[column]}"))
                {
                    var start = from + Math.Max(0, found.Start - noun.Length - 1);
                    yield return found with { Start = start, End = Math.Max(start, from + found.End - noun.Length - 1) };
                }
            }
        }
    }

    private static string Noun(string act) => act is "EIR" or "EISR" ? "regulation" : act is "EU-1049" ? "article" : "section";
}
