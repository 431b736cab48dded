using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// A code is asked for no longer; whoever's account it is hears of it by mail.
public sealed class TurnOffTotp(HawlContext db, AccountLinks links)
{
    // False: it was off already.
    public async Task<bool> ExecuteAsync(long userId, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.TotpSince is null)
        {
            return false;
        }

        (user.TotpKey, user.TotpSince, user.TotpStep) = (null, null, 0);
        await db.SaveChangesAsync(cancellation);
        await db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellation);
        await links.TellAsync(user, user.Email, AccountLinkKind.TotpTurnedOff, cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }

        return true;
    }
}
