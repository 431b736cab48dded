using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

// When the search has become another one, or the reader of mail has, every message is searched again, in order, a few at a time.
public sealed class FindOldCitations(HawlContext db, FindCitations find, TimeProvider clock)
{
    public const string JobKind = "find-old-citations";
    public const int AtOnce = 200;

    private const int Versions = 1000;

    public async Task<JobResult> ExecuteAsync(CancellationToken cancellation)
    {
        var version = (CitedGrounds.Version * Versions) + ReadMail.ReaderVersion;
        var place = await db.CitationSearches.SingleOrDefaultAsync(s => s.Version == version, cancellation);
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

        var last = place?.LastId ?? 0;
        var next = await db.IncomingMessages.AsNoTracking().Where(m => m.Id > last).OrderBy(m => m.Id).Take(AtOnce)
            .Select(m => m.Id).ToListAsync(cancellation);
        foreach (var message in next)
        {
            await find.ExecuteAsync(message, cancellation);
            db.ChangeTracker.Clear();
        }

        var isDone = next.Count < AtOnce;
        place = new CitationSearch { Version = version, LastId = next.LastOrDefault(last), FinishedAt = isDone ? now : null };
        await db.CitationSearches.Where(s => s.Version == version).ExecuteDeleteAsync(cancellation);
        db.CitationSearches.Add(place);
        await db.SaveChangesAsync(cancellation);
        return isDone ? JobResult.Finished : JobResult.RetryAt(now, $"searched up to message {place.LastId}");
    }
}
