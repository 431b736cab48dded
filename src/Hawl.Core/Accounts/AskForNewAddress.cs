using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Somebody wants to be written to elsewhere. The new address holds when it is confirmed; whether it has an account is told to it alone.
public sealed class AskForNewAddress(HawlContext db, AccountLinks links, HawlSettings settings, TimeProvider clock)
{
    public async Task ExecuteAsync(long userId, string email, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == userId, cancellation);
        var link = new AccountLink
        {
            Kind = AccountLinkKind.NewAddress,
            Email = AccountName.Reachable(email, settings),
            UserId = user.Id,
            Stamp = user.Stamp,
            Language = user.Language,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + AccountLink.Lifetime,
        };
        await links.AddAsync(link, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
