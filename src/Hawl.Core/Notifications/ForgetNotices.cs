using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// What a person was told goes after a year. By then nothing would be told again: notices look back some weeks at most.
public sealed class ForgetNotices(HawlContext db, TimeProvider clock)
{
    public const string JobKind = "forget-notices";

    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        // They stand in the order of time, so that those which stay are not looked at.
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var first = await db.Notices.OrderBy(n => n.Id).Where(n => n.CreatedAt >= before).Select(n => (long?)n.Id)
            .FirstOrDefaultAsync(cancellation) ?? long.MaxValue;
        await db.GatheredEvents.Where(g => g.NoticeId < first).ExecuteDeleteAsync(cancellation);
        await db.Notices.Where(n => n.Id < first).ExecuteDeleteAsync(cancellation);
    }
}
