using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

public sealed class NoticeChoicesQuery(HawlContext db)
{
    public async Task<NoticeChoices?> FindAsync(long userId, CancellationToken cancellation)
    {
        if (await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == userId, cancellation) is not { } user)
        {
            return null;
        }

        var refused = await db.NoticeRefusals.Where(r => r.UserId == userId).Select(r => r.Kind).ToListAsync(cancellation);
        var settings = await db.NoticeSettings.AsNoTracking().SingleOrDefaultAsync(s => s.UserId == userId, cancellation);
        var bounced = settings?.IsBounced(user) == true;
        return new NoticeChoices(
            NoticeChoices.Kinds.Except(refused).ToHashSet(),
            settings?.GatherReplies == true,
            bounced ? settings?.BouncedAddress : null,
            bounced ? settings?.BouncedAt : null);
    }
}
