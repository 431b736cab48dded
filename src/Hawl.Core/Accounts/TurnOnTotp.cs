using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// From now on a code is asked for at sign-in. The first one shows that the authenticator has the key.
public sealed class TurnOnTotp(HawlContext db, RecoveryCodes recovery, AccountLinks links, TimeProvider clock)
{
    // The recovery codes; null: the code is not right.
    public async Task<IReadOnlyList<string>?> ExecuteAsync(long userId, byte[] key, string? code, CancellationToken cancellation)
    {
        if (Totp.Match(key, code, clock.GetUtcNow(), lastTaken: 0) is not { } step)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        (user.TotpKey, user.TotpSince, user.TotpStep) = (key, clock.GetUtcNow().UtcDateTime, step);
        await db.SaveChangesAsync(cancellation);
        var codes = await recovery.MakeAsync(userId, cancellation);
        await links.TellAsync(user, user.Email, AccountLinkKind.TotpTurnedOn, cancellation);
        await transaction.CommitAsync(cancellation);
        return codes;
    }
}
