using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Goes through the messages that were there before: all that today's reader of mail has read, in order, a few at a time, each time on
// from where it stopped. What is wanted of them is up to who asks.
public sealed class OldMail(HawlContext db, TimeProvider clock)
{
    // The start is kept as the place of who has not begun yet.
    public async Task<JobResult> GoOnAsync<TPlace>(
        TPlace start, int atOnce, Func<IReadOnlyList<long>, Task> read, CancellationToken cancellation)
        where TPlace : class, IOldMailPlace
    {
        var place = await FindAsync(start, cancellation);
        if (place?.FinishedAt is not null)
        {
            return JobResult.Finished;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var isRead = await db.ReReadings.AnyAsync(r => r.ReaderVersion == ReadMail.ReaderVersion && r.FinishedAt != null, cancellation);
        if (!isRead)
        {
            return JobResult.RetryAt(now.AddMinutes(1), "mail is still being read again");
        }

        var last = place?.LastId ?? start.LastId;
        var next = await db.IncomingMessages.Where(m => m.Id > last).OrderBy(m => m.Id).Take(atOnce).Select(m => m.Id)
            .ToListAsync(cancellation);
        await read(next);
        // Who reads may have let go of what was found before.
        place = await FindAsync(start, cancellation) ?? db.Add(start).Entity;
        (place.LastId, place.FinishedAt) = (next.LastOrDefault(last), next.Count < atOnce ? now : null);
        await db.SaveChangesAsync(cancellation);
        return place.FinishedAt is null ? JobResult.RetryAt(now, $"done up to message {place.LastId}") : JobResult.Finished;
    }

    private ValueTask<TPlace?> FindAsync<TPlace>(TPlace start, CancellationToken cancellation)
        where TPlace : class, IOldMailPlace => db.FindAsync<TPlace>([start.Version], cancellation);
}
