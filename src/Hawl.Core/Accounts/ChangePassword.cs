using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// In the caller's transaction: another password, no other session, no link made before, and a mail that says so.
public sealed class ChangePassword(HawlContext db, Passwords passwords, AccountLinks links)
{
    public async Task ExecuteAsync(User user, string password, Guid? keptSession, CancellationToken cancellation)
    {
        PasswordRules.Require(password);
        var hadOne = user.PasswordHash is not null;
        (user.PasswordHash, user.Stamp) = (passwords.Hash(password), Guid.NewGuid());
        await db.SaveChangesAsync(cancellation);
        await db.Sessions.Where(s => s.UserId == user.Id && s.Id != keptSession).ExecuteDeleteAsync(cancellation);
        if (hadOne)
        {
            await links.TellAsync(user, user.Email, AccountLinkKind.PasswordChanged, cancellation);
        }
    }
}
