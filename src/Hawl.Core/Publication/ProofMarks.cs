using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// Marks the words of passages that stand from one place to another of the message's text. Before addresses are taken out, since
// that moves what follows them.
public static class ProofMarks
{
    public static IReadOnlyList<StoredPassage> Mark(IReadOnlyList<StoredPassage> passages, int start, int end) =>
        [.. passages.Select(p => p with { Blocks = [.. p.Blocks.Select(b => Mark(b, start, end))] })];

    public static bool Has(StoredPassage passage) => passage.Blocks.Any(b => Runs(b).Any(r => r.IsProof));

    private static IEnumerable<StoredPassage.Run> Runs(StoredPassage.Block block) =>
        (block.Runs ?? []).Concat((block.Cells ?? []).SelectMany(c => c.Runs));

    private static StoredPassage.Block Mark(StoredPassage.Block block, int start, int end)
    {
        var at = block.Start;
        if (block.Cells is null)
        {
            return block with { Runs = block.Runs is { } runs ? Mark(runs, ref at, start, end) : null };
        }

        var cells = new List<StoredPassage.Cell>();
        foreach (var cell in block.Cells)
        {
            cells.Add(cell with { Runs = Mark(cell.Runs, ref at, start, end) });
            // A tab stands between the words of cells.
            at++;
        }

        return block with { Cells = cells };
    }

    private static List<StoredPassage.Run> Mark(IReadOnlyList<StoredPassage.Run> runs, ref int at, int start, int end)
    {
        var marked = new List<StoredPassage.Run>();
        foreach (var run in runs)
        {
            var from = Math.Clamp(start - at, 0, run.Text.Length);
            var to = Math.Clamp(end - at, from, run.Text.Length);
            Add(marked, run, 0, from, isProof: false);
            Add(marked, run, from, to, isProof: true);
            Add(marked, run, to, run.Text.Length, isProof: false);
            at += run.Text.Length;
        }

        return marked;
    }

    private static void Add(List<StoredPassage.Run> marked, StoredPassage.Run run, int from, int to, bool isProof)
    {
        if (to > from)
        {
            marked.Add(run with { Text = run.Text[from..to], IsProof = isProof });
        }
    }
}
