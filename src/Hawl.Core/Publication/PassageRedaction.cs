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

    // An address set partly in bold is found only in the whole; then how the words were set is given up, not the address. What proves
    // an answer stays told apart, but for an address that is only partly in it.
    private static List<StoredPassage.Run> Runs(this Redaction redaction, IReadOnlyList<StoredPassage.Run> runs)
    {
        var whole = redaction.Text(string.Concat(runs.Select(r => r.Text)));
        List<StoredPassage.Run> each = [.. runs.Select(r => r with { Text = redaction.Text(r.Text), Link = redaction.Link(r.Link) })];
        if (string.Concat(each.Select(r => r.Text)) == whole)
        {
            return each;
        }

        List<StoredPassage.Run> parts =
        [
            Plain(redaction.Text(string.Concat(runs.TakeWhile(r => !r.IsProof).Select(r => r.Text))), isProof: false),
            Plain(redaction.Text(string.Concat(runs.Where(r => r.IsProof).Select(r => r.Text))), isProof: true),
            Plain(
                redaction.Text(string.Concat(runs.SkipWhile(r => !r.IsProof).Where(r => !r.IsProof).Select(r => r.Text))), isProof: false),
        ];
        return string.Concat(parts.Select(r => r.Text)) == whole
            ? [.. parts.Where(r => r.Text.Length > 0)]
            : [Plain(whole, runs.Any(r => r.IsProof))];
    }

    private static StoredPassage.Run Plain(string text, bool isProof) =>
        new(text, false, false, false, null, null, null) { IsProof = isProof };
}
