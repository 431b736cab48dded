using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

public sealed class ChooseNotices(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long userId, NoticeChoices choices, CancellationToken cancellation)
    {
        var refused = await db.NoticeRefusals.Where(r => r.UserId == userId).ToListAsync(cancellation);
        db.NoticeRefusals.RemoveRange(refused.Where(r => choices.Wanted.Contains(r.Kind)));
        db.NoticeRefusals.AddRange(NoticeChoices.Kinds.Except(choices.Wanted).Except(refused.Select(r => r.Kind))
            .Select(k => new NoticeRefusal { UserId = userId, Kind = k, At = clock.GetUtcNow().UtcDateTime }));
        var settings = await db.NoticeSettings.SingleOrDefaultAsync(s => s.UserId == userId, cancellation);
        if (settings is null)
        {
            settings = new NoticeSettings { UserId = userId };
            db.NoticeSettings.Add(settings);
        }

        settings.GatherReplies = choices.GatherReplies;
        await db.SaveChangesAsync(cancellation);
    }
}
