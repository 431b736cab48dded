using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public sealed class BatchFiguresQuery(HawlContext db)
{
    public async Task<BatchFigures> FindAsync(long batchId, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var states = await db.Requests.AsNoTracking().ListedTo(viewer, today).Where(r => r.BatchId == batchId)
            .Select(r => new RequestState(
                r.Progress,
                r.Outcome,
                r.NeedsClassification,
                r.DeliveryProblem,
                r.LastReplyAt != null || r.IncomingMessages.Any(m => m.Automatic == RequestState.Acknowledgement),
                r.DueOn))
            .ToListAsync(cancellation);
        return BatchFigures.Of(states, today);
    }
}
