using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// A new password by a link that came to the account's address. Whoever was signed in is not any more, and no passkey made before
// opens the account: whoever took it over may have left one of theirs.
public sealed class SetForgottenPassword(HawlContext db, UseLink use, ChangePassword change, TimeProvider clock)
{
    // False: the link is not good any more.
    public async Task<bool> ExecuteAsync(string token, string password, CancellationToken cancellation)
    {
        PasswordRules.Require(password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await use.ExecuteAsync(token, cancellation) is not { Kind: AccountLinkKind.Password, UserId: { } userId })
        {
            return false;
        }

        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        user.ConfirmedAt ??= clock.GetUtcNow().UtcDateTime;
        await db.Passkeys.Where(p => p.UserId == userId).ExecuteDeleteAsync(cancellation);
        await change.ExecuteAsync(user, password, keptSession: null, cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
