using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// A notice that was queued: whether it is still wanted and still true is found out now, and not when it was queued.
public sealed class SendNotice(HawlContext db, NoticeWantedQuery wanted, NoticeContents contents, PostNotice post, TimeProvider clock)
{
    public const string JobKind = "send-notice";

    private static readonly TimeSpan RecountWait = TimeSpan.FromMinutes(2);

    public async Task<JobResult> ExecuteAsync(long noticeId, CancellationToken cancellation)
    {
        // Committed before its events are read: what comes from now on waits for the next.
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Notices.Where(n => n.Id == noticeId && n.Gathered > 0 && n.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.ClosedAt, now), cancellation);
        var notice = await db.Notices.Include(n => n.User).SingleOrDefaultAsync(n => n.Id == noticeId, cancellation);
        if (notice is not { State: NoticeState.Queued, User: { } user })
        {
            return JobResult.Finished;
        }

        if (notice.Kind is NoticeKind.Overdue && await IsBeingRecountedAsync(notice, cancellation))
        {
            return JobResult.RetryAt(now + RecountWait, "dates are being counted again");
        }

        var whyNot = await wanted.WhyNotAsync(user, notice.Kind, cancellation);
        switch (whyNot is null ? await contents.FindAsync(notice, user, cancellation) : new Telling.Not(whyNot))
        {
            case Telling.Now told:
                db.ChangeTracker.Clear();
                return await post.ExecuteAsync(
                    new NewNotice { UserId = user.Id, Kind = notice.Kind, Key = notice.Key, Content = told.Content }, cancellation);
            case Telling.Not not:
                notice.Dropped(not.Why);
                await db.SaveChangesAsync(cancellation);
                break;
        }

        return JobResult.Finished;
    }

    // The day that was missed may prove to be another.
    private Task<bool> IsBeingRecountedAsync(Notice notice, CancellationToken cancellation) =>
        db.Recounts.Where(RecountsUnderWay.At(clock.GetUtcNow().UtcDateTime)).AnyAsync(
            c => c.From <= notice.On && (c.AuthorityId == null || db.Requests.Any(r => r.AuthorityId == c.AuthorityId
                && ((notice.RequestId != null && r.Id == notice.RequestId) || (notice.BatchId != null && r.BatchId == notice.BatchId)))),
            cancellation);
}
