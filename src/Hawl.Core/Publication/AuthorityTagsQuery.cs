using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The tags by which groups of authorities are found, and how many have each; the largest groups first.
public sealed class AuthorityTagsQuery(HawlContext db, SiteToday today)
{
    private const int Most = 200;

    public async Task<IReadOnlyList<(string Name, int Authorities)>> FindAsync(CancellationToken cancellation)
    {
        var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
        var tags = await db.AuthorityTags.AsNoTracking()
            .Where(t => t.Name != AskedAddress.Closed && t.Name != AskedAddress.NotSubject && listed.Any(a => a.Id == t.AuthorityId))
            .GroupBy(t => t.Name).Select(g => new { Name = g.Key, Authorities = g.Select(t => t.AuthorityId).Distinct().Count() })
            .OrderByDescending(g => g.Authorities).ThenBy(g => g.Name).Take(Most).ToListAsync(cancellation);
        return [.. tags.Select(t => (t.Name, t.Authorities))];
    }
}
