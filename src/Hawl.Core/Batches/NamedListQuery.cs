using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

#pragma warning disable CA1304, CA1311 // Letters are made small by the store, as they are kept there.

// Finds the authorities of a list by name in any language, short name, e-mail address or page, old names included.
public sealed class NamedListQuery(HawlContext db, SiteToday today)
{
    // Candidates looked up in one go, and lines for which near names are sought.
    private const int AtOnce = 500;
    private const int MostNear = 200;

    public async Task<NamedList> FindAsync(string text, CancellationToken cancellation)
    {
        var lines = ListedLine.Read(text);
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

    private async Task<Dictionary<string, HashSet<long>>> KnownAsync(IReadOnlyList<string> candidates, CancellationToken cancellation)
    {
        var known = new Dictionary<string, HashSet<long>>();
        var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
        foreach (var some in candidates.Chunk(AtOnce))
        {
            var lower = some.Select(c => c.ToLowerInvariant()).Distinct().ToList();
            var slugs = some.Select(ListedLine.SlugOf).Where(s => s.Length > 0).Distinct().ToList();
            var names = await db.AuthorityTranslations.AsNoTracking().Where(t => listed.Any(a => a.Id == t.AuthorityId)
                    && (lower.Contains(t.Name.ToLower()) || (t.ShortName != null && lower.Contains(t.ShortName.ToLower()))
                        || (t.RequestEmail != null && lower.Contains(t.RequestEmail))))
                .Select(t => new { t.AuthorityId, t.Name, t.ShortName, t.RequestEmail }).ToListAsync(cancellation);
            var pages = await db.AuthoritySlugs.AsNoTracking().Where(s => slugs.Contains(s.Slug) && listed.Any(a => a.Id == s.AuthorityId))
                .ToDictionaryAsync(s => s.Slug, s => s.AuthorityId, cancellation);
            var said = names.SelectMany(n => new[] { n.Name, n.ShortName, n.RequestEmail }.OfType<string>()
                .Select(word => (Word: word.ToLowerInvariant(), n.AuthorityId))).ToLookup(n => n.Word, n => n.AuthorityId);
            foreach (var candidate in some)
            {
                var exact = said[candidate.ToLowerInvariant()].ToHashSet();
                known[candidate] = exact.Count > 0 ? exact : pages.TryGetValue(ListedLine.SlugOf(candidate), out var id) ? [id] : [];
            }
        }

        return known;
    }

    private async Task<Dictionary<ListedLine, IReadOnlyList<NamedList.Near>>> NearAsync(
        IReadOnlyList<ListedLine> lines, CancellationToken cancellation)
    {
        var near = new NearNames([.. lines.Select(NameIn)]);
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
