using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The tags that tell the authorities of a batch apart: those that some of them have and others have not, the most common first.
public sealed class BatchTagsQuery(HawlContext db)
{
    private const int Most = 40;

    public async Task<IReadOnlyList<string>> FindAsync(long batchId, CancellationToken cancellation)
    {
        var all = await db.BatchAuthorities.CountAsync(p => p.BatchId == batchId, cancellation);
        var counted = await (
            from place in db.BatchAuthorities
            where place.BatchId == batchId
            join authority in db.Authorities on place.AuthorityId equals authority.Id
            from tag in authority.Tags
            group tag by tag.Name into named
            where named.Count() < all
            orderby named.Count() descending, named.Key
            select named.Key).Take(Most).ToListAsync(cancellation);
        return counted;
    }
}
