using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public sealed class BatchPlaceQuery(HawlContext db)
{
    public async Task<BatchPlace?> FindAsync(long batchId, int position, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var authorities = await db.Batches.VisibleTo(viewer, today).Where(b => b.Id == batchId)
            .Select(b => (int?)b.Authorities.Count(a => a.RequestId != null || (!a.LeftOut && b.State != BatchState.Stopped)))
            .SingleOrDefaultAsync(cancellation);
        if (authorities is not { } count)
        {
            return null;
        }

        var others = db.Requests.ListedTo(viewer, today).Where(r => r.BatchId == batchId);
        var previous = await others.Where(r => r.BatchPosition < position).OrderByDescending(r => r.BatchPosition)
            .Select(r => r.Slug).FirstOrDefaultAsync(cancellation);
        var next = await others.Where(r => r.BatchPosition > position).OrderBy(r => r.BatchPosition)
            .Select(r => r.Slug).FirstOrDefaultAsync(cancellation);
        return new BatchPlace(batchId, count, previous, next);
    }
}
