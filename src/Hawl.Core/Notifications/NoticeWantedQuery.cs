using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Whether a person is written to about a kind of thing, and if not, why.
public sealed class NoticeWantedQuery(HawlContext db)
{
    public async Task<string?> WhyNotAsync(User user, NoticeKind kind, CancellationToken cancellation)
    {
        if (user.Visibility.TombstonedAt is not null)
        {
            return "the account was closed";
        }

        if (await db.NoticeRefusals.AnyAsync(r => r.UserId == user.Id && r.Kind == kind, cancellation))
        {
            return "the person wants no mail of this kind";
        }

        return await db.NoticeSettings.AnyAsync(s => s.UserId == user.Id && s.BouncedAddress == user.Email, cancellation)
            ? "mail to the person's address came back"
            : null;
    }
}
