using System.Globalization;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// The day after an answer was due: once for each request and due date, and once for a batch however many of its authorities are late.
// Done again it tells nobody twice; not done for some days it catches up.
public sealed class TellOverdue(HawlContext db, NoticeRows rows, GatheringTime time, SiteToday today, TimeProvider clock)
{
    public const string JobKind = "tell-overdue";

    private const int PageSize = 500;

    // What fell due before is old news: after a long stand-still, or in requests brought from elsewhere.
    private const int DaysBack = 14;

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        for (long? last = 0; last is not null && !time.IsNight();)
        {
            last = await PageAsync(last.Value, cancellation);
        }
    }

    private async Task<long?> PageAsync(long after, CancellationToken cancellation)
    {
        var earliest = today.Value.AddDays(-DaysBack);
        var underWay = db.Recounts.Where(RecountsUnderWay.At(clock.GetUtcNow().UtcDateTime));
        var late = await db.Requests.AsNoTracking().Where(RequestState.IsOverdue(today.Value))
            .Where(r => r.DueOn >= earliest && r.Id > after)
            // What is being counted again just now is told when that is done.
            .Where(r => !underWay.Any(c => c.From <= r.DueOn && (c.AuthorityId == null || c.AuthorityId == r.AuthorityId)))
            .OrderBy(r => r.Id).Take(PageSize)
            .Select(r => new { r.Id, r.UserId, r.BatchId, r.DueOn }).ToListAsync(cancellation);
        var notices = late.Select(r => rows.New(
            r.UserId,
            NoticeKind.Overdue,
            string.Create(CultureInfo.InvariantCulture, $"{(r.BatchId is { } b ? $"batch-{b}" : $"request-{r.Id}")}-{r.DueOn:yyyy-MM-dd}"),
            new Notice.Subject { RequestId = r.BatchId is null ? r.Id : null, BatchId = r.BatchId, On = r.DueOn }));
        await rows.QueueAsync([.. notices], cancellation);
        db.ChangeTracker.Clear();
        return late.Count == PageSize ? late[^1].Id : null;
    }
}
