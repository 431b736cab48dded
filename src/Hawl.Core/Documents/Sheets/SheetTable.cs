using Hawl.Mail.Bodies;
using Hawl.Reading.Texts;

namespace Hawl.Core.Documents.Sheets;

// The cells of one sheet, made into rows whose cells stand below each other. Columns that hold nothing are left out.
internal sealed class SheetTable(DocumentDraft draft)
{
    private const int MostCells = 200_000;
    private const int MostPlaces = 400_000;
    private const int LongestCell = 40_000;

    private readonly List<(int Row, List<SheetCell> Cells)> rows = [];
    private int count;

    public bool IsFull { get; private set; }

    public void Add(int row, SheetCell cell)
    {
        if (IsFull || string.IsNullOrWhiteSpace(cell.Text))
        {
            return;
        }

        if (++count > MostCells)
        {
            IsFull = true;
            draft.Cut();
            return;
        }

        if (rows.Count == 0 || rows[^1].Row != row)
        {
            rows.Add((row, []));
        }

        var text = cell.Text.Length > LongestCell ? cell.Text[..LongestCell] : cell.Text;
        rows[^1].Cells.Add(cell with { Text = CleanText.Of(text) });
    }

    public void Write()
    {
        var columns = rows.SelectMany(r => r.Cells).Select(c => c.Column).Distinct().Order().ToList();
        var (heading, places, last) = (Heading(), 0, 0);
        for (var n = 0; n < rows.Count; n++)
        {
            var (row, cells) = rows[n];
            var shown = columns.TakeWhile(c => c <= cells[^1].Column).ToList();
            places += shown.Count;
            if (places > MostPlaces)
            {
                draft.Cut();
                return;
            }

            draft.Add(new DocumentBlock(BlockKind.TableRow, null)
            {
                AfterBlank = n > 0 && row > last + 1,
                Cells = Cells(row, cells, shown, isHeading: n == heading, isBelow: heading is { } head && n > head),
            });
            last = row;
        }
    }

    private static List<DocumentCell> Cells(int row, List<SheetCell> cells, List<int> columns, bool isHeading, bool isBelow)
    {
        var here = new Dictionary<int, SheetCell>();
        foreach (var cell in cells)
        {
            here[cell.Column] = cell;
        }

        // What a row of figures is about stands in its first cell.
        var isNamed = isBelow && cells[0].IsWords && cells.Exists(c => !c.IsWords);
        return
        [
            .. columns.Select(column => here.TryGetValue(column, out var cell)
                ? new DocumentCell(
                    [new Run(cell.Text, cell.Style, null)], isHeading || (isNamed && column == cells[0].Column), CellName.Of(column, row))
                : new DocumentCell([], isHeading, CellName.Of(column, row))),
        ];
    }

    // The first row of several cells, all of words, with figures below it.
    private int? Heading()
    {
        var first = rows.FindIndex(r => r.Cells.Count > 1);
        return first >= 0 && first < rows.Count - 1 && rows[first].Cells.TrueForAll(c => c.IsWords)
            && (rows.Skip(first + 1).Any(r => r.Cells.Exists(c => !c.IsWords)) || rows[first].Cells.TrueForAll(c => c.Style.Bold))
                ? first
                : null;
    }
}
