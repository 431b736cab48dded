using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Counts last days again, some requests at a time, each lot in a transaction with the place it has come to. After a while it makes room
// for other jobs and queues its own next turn.
public sealed class RecountDueDates(HawlContext db, RecountPage page, JobQueue queue, TimeProvider clock)
{
    public const string JobKind = "recount-due-dates";

    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(30);

    public async Task ExecuteAsync(long recountId, CancellationToken cancellation)
    {
        var until = clock.GetUtcNow() + Turn;
        var goesOn = true;
        while (goesOn && clock.GetUtcNow() < until)
        {
            cancellation.ThrowIfCancellationRequested();
            // Somebody wrote in one of the requests meanwhile: the lot is counted again on what is there then.
            await Conflicts.RetryAsync(db, async () => goesOn = await page.CountAsync(recountId, cancellation));
            db.ChangeTracker.Clear();
        }

        if (goesOn && !await IsQueuedAsync(recountId, cancellation))
        {
            queue.Add(JobKind, recountId);
            await db.SaveChangesAsync(cancellation);
        }
    }

    // A run that died after it had queued the next: there is one after this one already.
    private Task<bool> IsQueuedAsync(long recountId, CancellationToken cancellation) =>
        db.Jobs.AnyAsync(j => j.Kind == JobKind && j.SubjectId == recountId && j.LeasedUntil == null && j.FailedAt == null, cancellation);
}
