using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// When the reading of replies has become another one, or the reader of mail has, every message is read again, in order, a few at a time.
public sealed class ReadOldReplies(HawlContext db, ReadReply read, TimeProvider clock)
{
    public const string JobKind = "read-old-replies";
    public const int AtOnce = 100;

    public async Task<JobResult> ExecuteAsync(CancellationToken cancellation)
    {
        var version = ReadReply.Version;
        var place = await db.OldReadings.AsNoTracking().SingleOrDefaultAsync(o => o.Version == version, cancellation);
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
            .Select(m => new { m.Id, IsRead = db.MessageReadings.Any(r => r.MessageId == m.Id && r.Version == version) })
            .ToListAsync(cancellation);
        foreach (var message in next.Where(m => !m.IsRead))
        {
            await read.ExecuteAsync(message.Id, cancellation);
            db.ChangeTracker.Clear();
        }

        var isDone = next.Count < AtOnce;
        place = new OldReading { Version = version, LastId = next.LastOrDefault()?.Id ?? last, FinishedAt = isDone ? now : null };
        await db.OldReadings.Where(o => o.Version == version).ExecuteDeleteAsync(cancellation);
        db.OldReadings.Add(place);
        await db.SaveChangesAsync(cancellation);
        return isDone ? JobResult.Finished : JobResult.RetryAt(now, $"read up to message {place.LastId}");
    }
}
