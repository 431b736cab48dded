using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Takes up sending where it was paused.
public sealed class ResumeBatch(HawlContext db, JobQueue queue, TimeProvider clock)
{
    public async Task ExecuteAsync(long batchId, Actor by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var batch = await db.Batches.Include(b => b.Events).SingleAsync(b => b.Id == batchId, cancellation);
        if (batch.State is BatchState.Stopped)
        {
            throw new RuleException("batch-stopped", "This batch was stopped for good. Nothing was changed.");
        }

        if (!batch.Resume(by, clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        queue.Add(SendBatchPart.JobKind, batchId);
        await db.SaveChangesAsync(cancellation);
        var held = db.OutgoingMessages.Where(m => m.Request.BatchId == batchId && m.State == LetterState.Queued).Select(m => m.Id);
        await queue.HastenAsync(SendLetter.JobKind, held, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
