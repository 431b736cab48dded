using Hawl.Mail.Bodies;
using Hawl.Mail.Quotation;

namespace Hawl.Core.Correspondence;

// From the mail reader's passages to the ones that are stored.
public static class PassageShape
{
    public static StoredPassage Of(Passage passage) => new(Words.Of(passage.Kind), passage.Why, [.. passage.Blocks.Select(Of)]);

    private static StoredPassage.Block Of(Block block) => new(
        Words.Of(block.Kind),
        block.Cells.Count > 0 ? null : [.. block.Runs.Select(Of)],
        block.Level,
        block.QuoteDepth,
        block.AfterBlank,
        block.Cells.Count == 0 ? null : [.. block.Cells.Select(c => new StoredPassage.Cell([.. c.Runs.Select(Of)], c.IsHeader))])
    {
        Start = block.Start,
    };

    private static StoredPassage.Run Of(Run run) =>
        new(run.Text, run.Style.Bold, run.Style.Italic, run.Style.Struck, run.Style.Colour, run.Style.Highlight, run.Link);
}
