using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A letter that could not be sent for a reason nobody foresaw: it has failed, and whoever wrote it is told.
public sealed class RecordUnsent(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public Task ExecuteAsync(long messageId, CancellationToken cancellation) => Conflicts.RetryAsync(db, async () =>
    {
        var letter = await db.OutgoingMessages.Include(m => m.Request).SingleOrDefaultAsync(m => m.Id == messageId, cancellation);
        if (letter is not { State: LetterState.Queued })
        {
            return;
        }

        letter.Unsent();
        jobs.Queue(letter.Request.LetterFailed(letter.Id, moments.Now(letter.Request)));
        await db.SaveChangesAsync(cancellation);
    });
}
