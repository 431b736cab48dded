using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Those who look after the site pause somebody's batch, which its owner may resume, or stop it for good.
public sealed class HaltBatch(HawlContext db, AdminLog log, PauseBatch pause, StopBatch stop)
{
    public Task ExecuteAsync(long batchId, bool forGood, Viewer by, CancellationToken cancellation) => log.DoAsync(
        by.UserId ?? 0,
        async () =>
        {
            var batch = await db.Batches.AsNoTracking().SingleAsync(b => b.Id == batchId, cancellation);
            if (batch.State is BatchState.Stopped || (batch.State is BatchState.Paused && !forGood))
            {
                throw new RuleException("batch-halted", "Somebody has paused or stopped this batch already. Nothing was changed.");
            }

            var actor = Actor.Of(by, batch.UserId);
            await (forGood ? stop.ExecuteAsync(batchId, actor, cancellation) : pause.ExecuteAsync(batchId, actor, cancellation));
            return new AdminLog.Entry(
                forGood ? AdminDeed.StopBatch : AdminDeed.PauseBatch, AdminSubject.Of(AdminSubject.Kinds.Batch, batchId))
            {
                Before = new { batch.State },
                After = new { State = forGood ? BatchState.Stopped : BatchState.Paused },
            };
        },
        cancellation);
}
