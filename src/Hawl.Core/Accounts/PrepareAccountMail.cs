using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Decides, when a mail about an account is written, what it says to its address, and makes its token. Null: nothing is to be sent.
public sealed class PrepareAccountMail(HawlContext db, TimeProvider clock)
{
    public async Task<AccountMail?> ExecuteAsync(long linkId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var link = await db.AccountLinks.SingleOrDefaultAsync(l => l.Id == linkId, cancellation);
        if (link is null || link.UsedAt is not null || link.ExpiresAt <= now)
        {
            return null;
        }

        var whose = await db.Users.AsNoTracking().Where(u => u.Id == link.UserId).Select(u => u.Name).SingleOrDefaultAsync(cancellation);
        var holder = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Email == link.Email, cancellation);
        var kind = KindOf(link, holder);
        string? token = null;
        if (kind is AccountMailKind.ConfirmSignUp or AccountMailKind.SetPassword or AccountMailKind.ConfirmAddress)
        {
            (token, link.TokenHash) = LinkToken.Make();
        }

        if (kind is AccountMailKind.SetPassword && holder is not null)
        {
            (link.UserId, link.Stamp) = (holder.Id, holder.Stamp);
        }

        await db.SaveChangesAsync(cancellation);
        return new AccountMail(kind, link, whose ?? holder?.Name ?? link.Email, token, now);
    }

    private static AccountMailKind KindOf(AccountLink link, User? holder) => link.Kind switch
    {
        AccountLinkKind.SignUp when holder is null || holder.Id == link.UserId => AccountMailKind.ConfirmSignUp,
        AccountLinkKind.SignUp => AccountMailKind.AlreadyRegistered,
        AccountLinkKind.Password when holder is null => AccountMailKind.NoAccount,
        AccountLinkKind.Password => AccountMailKind.SetPassword,
        AccountLinkKind.NewAddress when holder is null => AccountMailKind.ConfirmAddress,
        AccountLinkKind.NewAddress => AccountMailKind.AddressInUse,
        AccountLinkKind.AddressChanged => AccountMailKind.AddressChanged,
        AccountLinkKind.PasskeyAdded => AccountMailKind.PasskeyAdded,
        AccountLinkKind.TotpTurnedOn => AccountMailKind.TotpTurnedOn,
        AccountLinkKind.TotpTurnedOff => AccountMailKind.TotpTurnedOff,
        _ => AccountMailKind.PasswordChanged,
    };
}
