using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Finds the authorities of a list by name in any language, short name, e-mail address or page, old names included.
public sealed class NamedListQuery(HawlContext db, SiteToday today)
{
    public const string TooMany = "list-too-many";

    // More than there are authorities anywhere to be asked at once.
    public const int MostLines = 5_000;
    public const int MostCandidates = 40_000;

    // Pages looked up in one go, lines for which near names are sought, and how much of each.
    private const int AtOnce = 500;
    private const int MostNear = 200;
    private const int LongestSought = 200;

    public async Task<NamedList> FindAsync(string text, CancellationToken cancellation)
    {
        var lines = ListedLine.Read(text);
        if (lines.Count > MostLines || lines.Sum(l => l.Candidates.Count) > MostCandidates)
        {
            throw new RuleException(
                TooMany, $"A list may have at most {MostLines} lines, and {MostCandidates} entries in all.", MostLines, MostCandidates);
        }

        var known = await KnownAsync([.. lines.SelectMany(l => l.Candidates).Distinct()], cancellation);
        var (found, rest) = (new List<long>(), new List<ListedLine>());
        foreach (var line in lines)
        {
            // The first of its columns that names one authority and no other.
            var one = line.Candidates.Select(c => known.GetValueOrDefault(c)).FirstOrDefault(ids => ids is { Count: 1 });
            if (one is not null)
            {
                found.AddRange(one);
            }
            else
            {
                rest.Add(line);
            }
        }

        var near = await NearAsync([.. rest.Take(MostNear)], cancellation);
        return new NamedList(
            [.. found.Distinct()], [.. rest.Select(l => new NamedList.Line(l.Number, l.Text, near.GetValueOrDefault(l, [])))]);
    }

    // By name first; what names nobody may be the page of one.
    private async Task<Dictionary<string, HashSet<long>>> KnownAsync(IReadOnlyList<string> candidates, CancellationToken cancellation)
    {
        var named = await NamedAsync(candidates, cancellation);
        var known = candidates.ToDictionary(c => c, c => named.GetValueOrDefault(c) ?? []);
        var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
        foreach (var some in candidates.Where(c => known[c].Count == 0).Chunk(AtOnce))
        {
            var slugs = some.Select(ListedLine.SlugOf).Where(s => s.Length > 0).Distinct().ToList();
            var pages = await db.AuthoritySlugs.AsNoTracking().Where(s => slugs.Contains(s.Slug) && listed.Any(a => a.Id == s.AuthorityId))
                .ToDictionaryAsync(s => s.Slug, s => s.AuthorityId, cancellation);
            foreach (var candidate in some)
            {
                known[candidate] = pages.TryGetValue(ListedLine.SlugOf(candidate), out var id) ? [id] : [];
            }
        }

        return known;
    }

    // One look at every name, however long the list is.
    private async Task<Dictionary<string, HashSet<long>>> NamedAsync(IReadOnlyList<string> candidates, CancellationToken cancellation)
    {
        var named = new Dictionary<string, HashSet<long>>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in candidates)
        {
            named.TryAdd(candidate, []);
        }

        var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
        await foreach (var one in db.AuthorityTranslations.AsNoTracking().Where(t => listed.Any(a => a.Id == t.AuthorityId))
            .Select(t => new { t.AuthorityId, t.Name, t.ShortName, t.RequestEmail }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            foreach (var word in new[] { one.Name, one.ShortName, one.RequestEmail }.OfType<string>())
            {
                named.GetValueOrDefault(word)?.Add(one.AuthorityId);
            }
        }

        return named;
    }

    private async Task<Dictionary<ListedLine, IReadOnlyList<NamedList.Near>>> NearAsync(
        IReadOnlyList<ListedLine> lines, CancellationToken cancellation)
    {
        var near = new NearNames([.. lines.Select(NameIn).Select(n => n[..Math.Min(n.Length, LongestSought)])]);
        if (lines.Count > 0)
        {
            var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
            await foreach (var name in db.AuthorityTranslations.AsNoTracking().Where(t => listed.Any(a => a.Id == t.AuthorityId))
                .Select(t => new NamedList.Near(t.AuthorityId, t.Name)).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                near.Offer(name);
            }
        }

        return lines.Select((l, i) => (l, i)).ToDictionary(p => p.l, p => near.Of(p.i));
    }

    // The first column that may be a name.
    private static string NameIn(ListedLine line) => line.Candidates.Skip(line.Candidates.Count > 1 ? 1 : 0)
        .FirstOrDefault(c => !c.Contains('@', StringComparison.Ordinal)) ?? line.Text;
}
