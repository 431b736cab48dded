using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Mail to a person came back for good: nothing more is sent to that address until they say that it works, or give another.
public sealed class RecordBounce(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        if (await db.Users.Where(u => u.Id == userId).Select(u => u.Email).SingleOrDefaultAsync(cancellation) is not { } email)
        {
            return;
        }

        var settings = await db.NoticeSettings.SingleOrDefaultAsync(s => s.UserId == userId, cancellation);
        if (settings is null)
        {
            settings = new NoticeSettings { UserId = userId };
            db.NoticeSettings.Add(settings);
        }

        settings.Bounced(email, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(cancellation);
    }
}
