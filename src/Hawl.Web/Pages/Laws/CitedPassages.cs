using Hawl.Core.Correspondence;
using Hawl.Law.Citations;

namespace Hawl.Web.Pages.Laws;

// The words of a reply, in which each provision that it names as a ground leads to the page that says what that means: only those of the
// request's own act, or of the act that the reply names. What is quoted, or stands under every letter, is left as it is.
public static class CitedPassages
{
    public static IReadOnlyList<StoredPassage> Of(string regimeId, IReadOnlyList<StoredPassage> passages, Func<string, string> to)
    {
        IReadOnlyList<StoredPassage.Run> Linked(IReadOnlyList<StoredPassage.Run> runs) => Link(runs, regimeId, to);
        StoredPassage.Block InBlock(StoredPassage.Block block) => block.QuoteDepth > 0 ? block : block with
        {
            Runs = block.Runs is null ? null : Linked(block.Runs),
            Cells = block.Cells?.Select(c => c with { Runs = Linked(c.Runs) }).ToList(),
        };
        return [.. passages.Select(p => p.IsFolded ? p : p with { Blocks = [.. p.Blocks.Select(InBlock)] })];
    }

    private static IReadOnlyList<StoredPassage.Run> Link(
        IReadOnlyList<StoredPassage.Run> runs, string regimeId, Func<string, string> to)
    {
        var text = string.Concat(runs.Select(r => r.Text));
        if (!text.Any(char.IsAsciiDigit) || CitedGrounds.In(regimeId, text) is not { Count: > 0 } cited)
        {
            return runs;
        }

        var linked = new List<StoredPassage.Run>();
        var start = 0;
        foreach (var run in runs)
        {
            linked.AddRange(run.Link is null ? Split(run, start, cited, to) : [run]);
            start += run.Text.Length;
        }

        return linked;
    }

    // A citation may go over several runs, as where its number is set in bold.
    private static IEnumerable<StoredPassage.Run> Split(
        StoredPassage.Run run, int start, IReadOnlyList<CitedGround> cited, Func<string, string> to)
    {
        var end = start + run.Text.Length;
        var at = start;
        foreach (var ground in cited.Where(g => g.Start < end && g.End > start))
        {
            var (from, until) = (Math.Max(ground.Start, at), Math.Min(ground.End, end));
            if (until <= from)
            {
                continue;
            }

            if (from > at)
            {
                yield return run with { Text = run.Text[(at - start)..(from - start)] };
            }

            yield return run with { Text = run.Text[(from - start)..(until - start)], Link = to(PathOf(ground)) };
            at = until;
        }

        if (at < end)
        {
            yield return run with { Text = run.Text[(at - start)..] };
        }
    }

    private static string PathOf(CitedGround ground) =>
        ground.Title is null ? LawPaths.Of(ground.Regime) + "#exemptions" : LawPaths.Of(ground.Regime, ground.Ref);
}
