using Hawl.Mail.Bodies;
using Hawl.Reading.Texts;

namespace Hawl.Core.Documents;

// A file's text as the reader of replies takes it.
public static class AttachedDocument
{
    private static readonly Run Between = new("\t", RunStyle.Plain, null);

    public static AttachedText Of(string part, DocumentText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new AttachedText(part, [.. text.Parts.SelectMany(Blocks)]);
    }

    // The first of a page or sheet stands apart from what is before it.
    private static IEnumerable<AttachedBlock> Blocks(DocumentPart part) => part.Blocks.Select((block, n) => new AttachedBlock(
        Block(block) with { AfterBlank = block.AfterBlank || n == 0 },
        part.Page,
        [.. (block.Cells ?? []).Where(c => c.Name is not null).Select(c => CellName.In(part.Sheet, c.Name ?? ""))]));

    private static Block Block(DocumentBlock block)
    {
        if (block.Cells is not { } cells)
        {
            return new Block { Kind = block.Kind, Runs = block.Runs ?? [], Level = block.Level, AfterBlank = block.AfterBlank };
        }

        var (runs, within, at) = (new List<Run>(), new List<Cell>(), 0);
        foreach (var cell in cells)
        {
            if (within.Count > 0)
            {
                runs.Add(Between);
                at++;
            }

            runs.AddRange(cell.Runs);
            var length = cell.Text().Length;
            within.Add(new Cell(cell.Runs, cell.IsHeader, at, length));
            at += length;
        }

        return new Block { Kind = block.Kind, Runs = runs, Cells = within, AfterBlank = block.AfterBlank };
    }
}
