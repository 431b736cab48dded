using Hawl.Mail.Bodies;
using Hawl.Reading.Questions;

namespace Hawl.Reading.Texts;

// A row of a table that only sets texts side by side, each of several lines or each under the same number: its cells are read one after
// the other, line by line.
internal static class LayoutRow
{
    private const int FewestLines = 3;

    public static IEnumerable<Block> Lines(Block block, string text)
    {
        if (block.Kind != BlockKind.TableRow || block.Cells.Count != 2
            || !(block.Cells.All(cell => Count(cell) >= FewestLines) || HasSameLabel(block.Cells[0], block.Cells[1])))
        {
            yield return block;
            yield break;
        }

        foreach (var cell in block.Cells)
        {
            var isApart = true;
            for (var start = cell.Start; start < cell.Start + cell.Length;)
            {
                var limit = cell.Start + cell.Length;
                var end = text.IndexOf('\n', start, limit - start) is var found && found < 0 ? limit : found;
                if (end > start)
                {
                    var words = text[start..end];
                    yield return block with
                    {
                        Kind = BlockKind.Line,
                        Cells = [],
                        Start = start,
                        Length = end - start,
                        AfterBlank = isApart,
                        Runs = [new Run(words, block.Runs[0].Style, null)],
                    };
                }

                isApart = end == start;
                start = end + 1;
            }
        }
    }

    private static int Count(Cell cell) => cell.Text.Count(letter => letter == '\n') + 1;

    private static bool HasSameLabel(Cell one, Cell other) => ItemMarker.At(one.Text) is { IsPlain: false } left
        && ItemMarker.At(other.Text) is { IsPlain: false } right && left.Last == right.Last;
}
