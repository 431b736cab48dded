using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// The owner of a batch ends somebody's looking through it, or with no one named every invitation that nobody has said yes to.
public sealed class EndReviewer(HawlContext db, TimeProvider clock)
{
    public Task ExecuteAsync(long batchId, long ownerId, string? slug, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.BatchReviewers
            .Where(r => r.BatchId == batchId && r.EndedAt == null && db.Batches.Any(b => b.Id == batchId && b.UserId == ownerId))
            .Where(r => slug == null
                ? r.AcceptedAt == null
                : r.AcceptedAt != null && db.Users.Any(u => u.Id == r.UserId && u.Slug == slug))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now), cancellation);
    }
}
