using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Whether a person is written to about a kind of thing, and if not, why.
public sealed class NoticeWantedQuery(HawlContext db)
{
    public async Task<string?> WhyNotAsync(User user, NoticeKind kind, CancellationToken cancellation)
    {
        var account = user switch
        {
            { Visibility.TombstonedAt: not null } => "the account was closed",
            { SuspendedAt: not null } => "the account is suspended",
            { ConfirmedAt: null } => "the address was never confirmed",
            _ => null,
        };
        if (account is not null)
        {
            return account;
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
