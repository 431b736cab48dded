using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// Passages without addresses, in their words as in their links.
public static class PassageRedaction
{
    public static IReadOnlyList<StoredPassage> Passages(this Redaction redaction, IReadOnlyList<StoredPassage> passages) =>
        [.. passages.Select(p => p with { Blocks = [.. p.Blocks.Select(redaction.Block)] })];

    private static StoredPassage.Block Block(this Redaction redaction, StoredPassage.Block block) => block with
    {
        Runs = block.Runs is { } runs ? redaction.Runs(runs) : null,
        Cells = block.Cells is { } cells ? [.. cells.Select(c => c with { Runs = redaction.Runs(c.Runs) })] : null,
    };

    // An address set partly in bold is found only in the whole; then how the words were set is given up, not the address.
    private static List<StoredPassage.Run> Runs(this Redaction redaction, IReadOnlyList<StoredPassage.Run> runs)
    {
        var whole = redaction.Text(string.Concat(runs.Select(r => r.Text)));
        List<StoredPassage.Run> each = [.. runs.Select(r => r with { Text = redaction.Text(r.Text), Link = redaction.Link(r.Link) })];
        return string.Concat(each.Select(r => r.Text)) == whole
            ? each
            : [new StoredPassage.Run(whole, false, false, false, null, null, null)];
    }
}
