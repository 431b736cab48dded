using Hawl.Core.Data;
using Microsoft.AspNetCore.Identity;

namespace Hawl.Core.Accounts;

// Another key to somebody's account, which they are told of by mail: it may not have been they who added it.
public sealed class AddPasskey(HawlContext db, PasskeyStore store, AccountLinks links)
{
    public async Task ExecuteAsync(User user, UserPasskeyInfo passkey, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await store.AddOrUpdatePasskeyAsync(user, passkey, cancellation);
        await links.TellAsync(user, user.Email, AccountLinkKind.PasskeyAdded, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
