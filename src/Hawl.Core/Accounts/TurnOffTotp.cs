using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class TurnOffTotp(HawlContext db)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        (user.TotpKey, user.TotpSince, user.TotpStep) = (null, null, 0);
        await db.SaveChangesAsync(cancellation);
        await db.RecoveryCodes.Where(c => c.UserId == userId).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
