using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Some days after a reply of which nobody has said what it holds: three times for a request, and once a week for a batch.
public sealed class AskWhatCame(HawlContext db, NoticeRows rows, GatheringTime time, TimeProvider clock)
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
        var notices = new List<Notice>();
        foreach (var request in silent)
        {
            var (at, days) = (request.LastReplyAt ?? now, (now - (request.LastReplyAt ?? now)).TotalDays);
            if (request.BatchId is { } batch)
            {
                var week = $"{System.Globalization.ISOWeek.GetYear(now)}-{System.Globalization.ISOWeek.GetWeekOfYear(now)}";
                notices.Add(rows.New(request.UserId, NoticeKind.SayWhatCame, $"batch-{batch}-{week}", new Notice.Subject { BatchId = batch }));
            }
            else if (Reminders.Where(r => r <= days && days < r + DaysLate).Select(r => (int?)r).LastOrDefault() is { } reminder)
            {
                notices.Add(rows.New(
                    request.UserId, NoticeKind.SayWhatCame, $"request-{request.Id}-{at:yyyyMMddHHmmss}-{reminder}",
                    new Notice.Subject { RequestId = request.Id, On = DateOnly.FromDateTime(at) }));
            }
        }

        await rows.QueueAsync(notices, cancellation);
        db.ChangeTracker.Clear();
        return silent.Count == PageSize ? silent[^1].Id : null;
    }
}
