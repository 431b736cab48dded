using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

public static class Quotation
{
    // A quoted line of plain text keeps its ">"; where the page says otherwise that it is quoted, the mark goes.
    public static StoredPassage.Block WithoutMarks(StoredPassage.Block block) =>
        block is { QuoteDepth: > 0, Kind: "line" or "preformatted", Runs: [var first, ..] runs }
            ? block with { Runs = [first with { Text = first.Text.TrimStart('>', ' ', '\u00A0') }, .. runs.Skip(1)] }
            : block;

    public static int Length(StoredPassage.Block block) =>
        (block.Runs ?? []).Sum(r => r.Text.Length) + (block.Cells ?? []).Sum(c => c.Runs.Sum(r => r.Text.Length));
}
