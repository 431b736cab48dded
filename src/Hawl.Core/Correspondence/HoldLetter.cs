using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Looks at the batch before its letter leaves: while that is paused or its owner suspended the letter waits, and once it is stopped
// the letter never leaves and its request is withdrawn. Null: nothing holds it.
public sealed class HoldLetter(HawlContext db, EventJobs jobs, RequestMoments moments, TimeProvider clock)
{
    private static readonly TimeSpan Wait = TimeSpan.FromMinutes(1);

    public async Task<JobResult?> ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var state = await db.OutgoingMessages
            .Where(m => m.Id == messageId && m.Kind == LetterKind.InitialRequest && m.Request.Batch != null)
            .Select(m => m.Request.Batch == null ? BatchState.Sending
                : m.Request.Batch.State == BatchState.Sending && m.Request.User.SuspendedAt != null ? BatchState.Paused
                : m.Request.Batch.State)
            .SingleOrDefaultAsync(cancellation);
        switch (state)
        {
            case BatchState.Paused:
                return JobResult.RetryAt(clock.GetUtcNow().UtcDateTime + Wait, "its batch is paused");
            case BatchState.Stopped:
                await StopAsync(messageId, cancellation);
                return JobResult.Finished;
            default:
                return null;
        }
    }

    private async Task StopAsync(long messageId, CancellationToken cancellation)
    {
        var message = await db.OutgoingMessages.Include(m => m.Request).SingleAsync(m => m.Id == messageId, cancellation);
        if (message.State is not LetterState.Queued)
        {
            return;
        }

        message.Stopped();
        if (RequestSteps.Allow(message.Request.Progress, RequestStep.Withdraw))
        {
            var by = await StoppedByAsync(message.Request.BatchId, cancellation);
            jobs.Queue(message.Request.WasWithdrawn(by, null, moments.Now(message.Request)));
        }

        await db.SaveChangesAsync(cancellation);
    }

    private async Task<Actor> StoppedByAsync(long? batchId, CancellationToken cancellation)
    {
        var stopped = await db.Batches.AsNoTracking().Where(b => b.Id == batchId).SelectMany(b => b.Events)
            .SingleAsync(e => e.Type == BatchEventType.Stopped, cancellation);
        return new Actor(stopped.ActorKind, stopped.ActorId);
    }
}
