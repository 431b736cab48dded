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

        var now = clock.GetUtcNow().UtcDateTime;
        var (word, isUser) = (Words.Of(kind), await db.Users.AnyAsync(u => u.Id == userId, cancellation));
        if (isUser)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO notice_refusal (user_id, kind, at) VALUES ({userId}, {word}, {now}) ON CONFLICT DO NOTHING", cancellation);
        }

        return isUser;
    }
}
