using Hawl.Core.Data;
using Hawl.Core.Jobs;

namespace Hawl.Core.Requests;

// Has the open requests that days of change touch counted again, in the transaction of the change itself.
public sealed class OrderRecount(HawlContext db, JobQueue queue, TimeProvider clock)
{
    // A letter that is being recorded as sent just now may still be counted with the calendars as they were.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public async Task ExecuteAsync(
        RecountReason reason, DateOnly from, DateOnly to, long? authorityId, CancellationToken cancellation)
    {
        var recount = new Recount
        {
            Reason = reason,
            From = from,
            To = to,
            AuthorityId = authorityId,
            OrderedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Recounts.Add(recount);
        await db.SaveChangesAsync(cancellation);
        queue.Add(RecountDueDates.JobKind, recount.Id, Settling);
        await db.SaveChangesAsync(cancellation);
    }
}
