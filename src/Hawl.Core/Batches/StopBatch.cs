using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// No further letter leaves, for good. What was sent stays sent; a request whose letter still waits is withdrawn by its own job.
public sealed class StopBatch(HawlContext db, JobQueue queue, TimeProvider clock)
{
    public async Task ExecuteAsync(long batchId, Actor by, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var batch = await db.Batches.Include(b => b.Events).SingleAsync(b => b.Id == batchId, cancellation);
        if (!batch.Stop(by, clock.GetUtcNow().UtcDateTime))
        {
            return;
        }

        await db.SaveChangesAsync(cancellation);
        var held = db.OutgoingMessages.Where(m => m.Request.BatchId == batchId && m.State == LetterState.Queued).Select(m => m.Id);
        await queue.HastenAsync(SendLetter.JobKind, held, cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }
}
