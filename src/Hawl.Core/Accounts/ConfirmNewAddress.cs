using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The new address is theirs: it takes the place of the old one, which is told so, and every other browser is signed out.
public sealed class ConfirmNewAddress(HawlContext db, UseLink use, AccountLinks links)
{
    // False: the link is not good any more, or the address has an account by now.
    public async Task<bool> ExecuteAsync(string token, Guid? keptSession, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await use.ExecuteAsync(token, cancellation) is not { Kind: AccountLinkKind.NewAddress, UserId: { } userId } link)
            {
                return false;
            }

            var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
            var old = user.Email;
            (user.Email, user.Stamp) = (link.Email, Guid.NewGuid());
            await db.SaveChangesAsync(cancellation);
            await db.Sessions.Where(s => s.UserId == userId && s.Id != keptSession).ExecuteDeleteAsync(cancellation);
            await links.TellAsync(user, old, AccountLinkKind.AddressChanged, cancellation);
            await transaction.CommitAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<User>().Any(e => e.State == EntityState.Modified))
        {
            return false;
        }
    }
}
