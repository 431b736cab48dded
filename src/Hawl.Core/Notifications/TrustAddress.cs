using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// The person says that their address works again.
public sealed class TrustAddress(HawlContext db)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        var settings = await db.NoticeSettings.SingleOrDefaultAsync(s => s.UserId == userId, cancellation);
        settings?.WorksAgain();
        await db.SaveChangesAsync(cancellation);
    }
}
