using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// A person reports a request, a message or a file that they can see. Who it was is not said in the event.
public sealed class ReportThing(HawlContext db, FlagRequest flag, RequestPartQuery parts, TimeProvider clock)
{
    public const string TooMany = "report-many";
    public const int MostADay = 20;

    public async Task ExecuteAsync(
        long requestId, RequestPart part, ReportReason reason, string? words, Viewer by, CancellationToken cancellation)
    {
        var tidy = words?.Trim() ?? "";
        if (tidy.Length is 0 or > Report.LongestWords)
        {
            throw new RuleException("report-words", $"Say what is wrong in at most {Report.LongestWords} characters.");
        }

        if (by.UserId is not { } userId || !await parts.IsSeenAsync(requestId, part, by, cancellation))
        {
            throw new RuleException("report-thing", "What you report is no longer there. Nothing was sent.");
        }

        await Conflicts.RetryAsync(db, () => ReportAsync(requestId, part, reason, tidy, userId, cancellation));
    }

    // Sent twice it is one report.
    private async Task ReportAsync(
        long requestId, RequestPart part, ReportReason reason, string words, long userId, CancellationToken cancellation)
    {
        var key = Report.KeyOf(userId, requestId, part);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Reports.AnyAsync(r => r.OpenKey == key, cancellation))
        {
            return;
        }

        await RequireRoomAsync(userId, cancellation);
        db.Reports.Add(new Report
        {
            RequestId = requestId,
            OutgoingMessageId = part.OutgoingMessageId,
            IncomingMessageId = part.IncomingMessageId,
            FileNumber = part.FileNumber,
            UserId = userId,
            Reason = reason,
            Words = words,
            At = clock.GetUtcNow().UtcDateTime,
            OpenKey = key,
        });
        await flag.ExecuteAsync(requestId, true, new Actor(ActorKind.Member), cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task RequireRoomAsync(long userId, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-1);
        if (await db.Reports.Where(r => r.UserId == userId && r.At > since).Take(MostADay).CountAsync(cancellation) == MostADay)
        {
            throw new RuleException(TooMany, $"You have sent {MostADay} reports in a day. Send the next one tomorrow.", MostADay);
        }
    }
}
