using System.Globalization;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Some days after a reply of which nobody has said what it holds: three times for a request, and once a week for a batch.
// Nobody is asked of what only says that the letter has arrived.
public sealed class AskWhatCame(
    HawlContext db, NoticeRows rows, GatheringTime time, AcknowledgementsQuery acknowledgements, TimeProvider clock)
{
    public const string JobKind = "ask-what-came";

    // Days since the reply.
    public static readonly int[] Reminders = [3, 10, 24];

    private const int PageSize = 500;

    // A reminder that could not leave in these days is not made up for.
    private const int DaysLate = 5;

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        for (long? last = 0; last is not null && !time.IsNight();)
        {
            last = await PageAsync(last.Value, cancellation);
        }
    }

    private async Task<long?> PageAsync(long after, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (oldest, newest) = (now.AddDays(-Reminders[^1] - DaysLate), now.AddDays(-Reminders[0]));
        var silent = await db.Requests.AsNoTracking()
            .Where(r => r.NeedsClassification && r.LastReplyAt >= oldest && r.LastReplyAt <= newest && r.Id > after)
            .OrderBy(r => r.Id).Take(PageSize).Select(r => new { r.Id, r.UserId, r.BatchId, r.LastReplyAt }).ToListAsync(cancellation);
        var saying = await SayingMoreAsync([.. silent.Select(r => r.Id)], cancellation);
        var notices = silent.Where(r => saying.Contains(r.Id)).Select(r => r.BatchId is { } batch
            ? OfBatch(r.UserId, batch, now)
            : OfRequest(r.UserId, r.Id, r.LastReplyAt ?? now, now));
        await rows.QueueAsync([.. notices.OfType<Notice>()], cancellation);
        db.ChangeTracker.Clear();
        return silent.Count == PageSize ? silent[^1].Id : null;
    }

    // Those of the requests to which a reply came that says more than that the letter has arrived.
    private async Task<HashSet<long>> SayingMoreAsync(List<long> requests, CancellationToken cancellation)
    {
        var arrived = (await acknowledgements.FindAsync(requests, cancellation)).ToList();
        return await db.IncomingMessages.Where(m => requests.Contains(m.RequestId) && m.Automatic == "none" && !arrived.Contains(m.Id))
            .Select(m => m.RequestId).Distinct().ToHashSetAsync(cancellation);
    }

    private Notice OfBatch(long userId, long batchId, DateTime now) => rows.New(
        userId,
        NoticeKind.SayWhatCame,
        string.Create(CultureInfo.InvariantCulture, $"batch-{batchId}-{ISOWeek.GetYear(now)}-{ISOWeek.GetWeekOfYear(now)}"),
        new Notice.Subject { BatchId = batchId });

    // Null: on none of the days.
    private Notice? OfRequest(long userId, long requestId, DateTime at, DateTime now)
    {
        var days = (now - at).TotalDays;
        return Reminders.Where(r => r <= days && days < r + DaysLate).Select(r => (int?)r).LastOrDefault() is { } reminder
            ? rows.New(
                userId,
                NoticeKind.SayWhatCame,
                string.Create(CultureInfo.InvariantCulture, $"request-{requestId}-{at:yyyyMMddHHmmss}-{reminder}"),
                new Notice.Subject { RequestId = requestId })
            : null;
    }
}
