namespace Hawl.Mail.Bodies;

/// <summary>Collects the cells of one row of a table.</summary>
internal sealed class HtmlRow(int quoteDepth)
{
    private readonly List<Cell> cells = [];
    private int length;

    public void Add(IReadOnlyList<Run> runs, bool isHeader)
    {
        length += cells.Count > 0 ? 1 : 0;
        var cell = new Cell(runs, isHeader, length, runs.Sum(r => r.Text.Length));
        cells.Add(cell);
        length += cell.Length;
    }

    public void Finish(BlockList blocks)
    {
        if (cells.TrueForAll(c => c.Length == 0))
        {
            return;
        }

        var runs = new List<Run>();
        foreach (var cell in cells)
        {
            if (!ReferenceEquals(cell, cells[0]))
            {
                runs.Add(new Run("\t", RunStyle.Plain, null));
            }

            runs.AddRange(cell.Runs);
        }

        blocks.Add(new Block { Kind = BlockKind.TableRow, Runs = runs, Cells = cells, QuoteDepth = quoteDepth });
    }
}
