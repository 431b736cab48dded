using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// By the token in a mail, without signing in: mail of that kind to that person ends. Done again it changes nothing.
public sealed class RefuseNotices(HawlContext db, NoticeAddresses addresses, TimeProvider clock)
{
    // False: nobody was given this token.
    public async Task<bool> ExecuteAsync(string token, CancellationToken cancellation)
    {
        if (await addresses.FindAsync(token, cancellation) is not (var userId, var kind))
        {
            return false;
        }

        var isRefused = await db.NoticeRefusals.AnyAsync(r => r.UserId == userId && r.Kind == kind, cancellation);
        if (isRefused || !await db.Users.AnyAsync(u => u.Id == userId, cancellation))
        {
            return isRefused;
        }

        db.NoticeRefusals.Add(new NoticeRefusal { UserId = userId, Kind = kind, At = clock.GetUtcNow().UtcDateTime });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // A mail program and its owner at once: either is enough.
            db.ChangeTracker.Clear();
            return await db.NoticeRefusals.AnyAsync(r => r.UserId == userId && r.Kind == kind, cancellation);
        }

        return true;
    }
}
