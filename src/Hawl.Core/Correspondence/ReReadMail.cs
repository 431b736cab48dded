using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Hawl.Core.Correspondence;

// When the reader has become another one, every mail is read again, in order, a few at a time. What it reads is a new row beside the
// old, so that evidence goes on pointing at the words it was found in. A mail that cannot be read again keeps what it has.
public sealed class ReReadMail(HawlContext db, KeptMail kept, LetterComposer composer, TimeProvider clock, ILogger<ReReadMail> log)
{
    public const string JobKind = "re-read-mail";
    public const int AtOnce = 100;

    public async Task<JobResult> ExecuteAsync(CancellationToken cancellation)
    {
        var place = await db.ReReadings.SingleOrDefaultAsync(r => r.ReaderVersion == ReadMail.ReaderVersion, cancellation);
        if (place?.FinishedAt is not null)
        {
            return JobResult.Finished;
        }

        var last = place?.LastId ?? 0;
        var next = await db.IncomingMessages.AsNoTracking().Where(m => m.Id > last).OrderBy(m => m.Id).Take(AtOnce)
            .Select(m => new
            {
                m.Id,
                m.RequestId,
                m.RawHash,
                m.Way,
                m.ReceivedAt,
                IsRead = m.Texts.Any(t => t.ReaderVersion >= ReadMail.ReaderVersion),
            })
            .ToListAsync(cancellation);
        foreach (var message in next.Where(m => m.Way is IncomingWay.Mail && !m.IsRead))
        {
            await ReadAsync(message.Id, message.RequestId, message.RawHash, message.ReceivedAt, cancellation);
        }

        var now = clock.GetUtcNow().UtcDateTime;
        if (place is null)
        {
            place = new ReReading { ReaderVersion = ReadMail.ReaderVersion, LastId = 0 };
            db.ReReadings.Add(place);
        }

        (place.LastId, place.FinishedAt) = (next.LastOrDefault()?.Id ?? last, next.Count < AtOnce ? now : null);
        await db.SaveChangesAsync(cancellation);
        return place.FinishedAt is null ? JobResult.RetryAt(now, $"read again up to message {place.LastId}") : JobResult.Finished;
    }

    private async Task ReadAsync(long id, long requestId, string rawHash, DateTime receivedAt, CancellationToken cancellation)
    {
        try
        {
            var sent = await db.OutgoingMessages.AsNoTracking()
                .Include(m => m.Request).ThenInclude(r => r.Authority).ThenInclude(a => a.Translations)
                .Include($"{nameof(OutgoingMessage.Answers)}.{nameof(IncomingMessage.Texts)}").AsSplitQuery()
                .Where(m => m.RequestId == requestId && m.CreatedAt <= receivedAt).OrderBy(m => m.Id).ToListAsync(cancellation);
            var mail = ReadMail.From(await kept.BytesAsync(rawHash, cancellation));
            var text = mail.TextFor([.. sent.Select(composer.TextOf)], clock.GetUtcNow().UtcDateTime);
            text.IncomingMessageId = id;
            db.MessageTexts.Add(text);
            await db.Requests.Where(r => r.Id == requestId)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            log.LogError(problem, "Message {Id} could not be read again and keeps its older text", id);
        }
    }
}
