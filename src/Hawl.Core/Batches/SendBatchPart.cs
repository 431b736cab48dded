using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Makes the next few requests of a batch, and queues those after.
public sealed class SendBatchPart(HawlContext db, BatchRun run, JobQueue queue)
{
    public const string JobKind = "send-batch";

    public async Task ExecuteAsync(long batchId, CancellationToken cancellation)
    {
        var waiting = await run.WaitingAsync(batchId, cancellation);
        foreach (var authorityId in waiting.Take(BatchPace.AtATime))
        {
            if (!await run.MakeAsync(batchId, authorityId, cancellation))
            {
                return;
            }
        }

        if (waiting.Count <= BatchPace.AtATime)
        {
            await run.EndAsync(batchId, cancellation);
        }
        else if (!await IsQueuedAsync(batchId, cancellation))
        {
            queue.Add(JobKind, batchId, BatchPace.Between);
            await db.SaveChangesAsync(cancellation);
        }
    }

    // Somebody resumed it, or a run died after it had queued the next: there is one after this one already.
    private Task<bool> IsQueuedAsync(long batchId, CancellationToken cancellation) =>
        db.Jobs.AnyAsync(j => j.Kind == JobKind && j.SubjectId == batchId && j.LeasedUntil == null && j.FailedAt == null, cancellation);
}
