using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The address is shown to be theirs: the account is made, as the form of this very link asked for it. Its password is taken only
// where the browser shows that it was typed there: anybody could have signed up with the address.
public sealed class ConfirmSignUp(HawlContext db, UseLink use, UserEntries users, Passwords passwords, TimeProvider clock)
{
    // With the browser's mark, or with a password that is chosen now. Null: the link is good no longer, or somebody else confirmed
    // the address meanwhile.
    public async Task<User?> ExecuteAsync(string token, string? mark, string? password, CancellationToken cancellation)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            if (await use.ExecuteAsync(token, cancellation) is not { Kind: AccountLinkKind.SignUp } link)
            {
                return null;
            }

            var hash = link.PasswordHash;
            if (link.Mark() is { } own && own != mark)
            {
                PasswordRules.Require(password ?? "");
                hash = passwords.Hash(password ?? "");
            }

            var known = await db.Users.SingleOrDefaultAsync(u => u.Email == link.Email, cancellation);
            var user = known is null ? await MakeAsync(link, hash, cancellation) : await ConfirmAsync(known, link, cancellation);
            await transaction.CommitAsync(cancellation);
            return user;
        }
        catch (DbUpdateException) when (db.ChangeTracker.Entries<User>().Any(e => e.State == EntityState.Added))
        {
            // Two confirmed one address at once, and this one came second.
            return null;
        }
    }

    private Task<User> MakeAsync(AccountLink link, string? hash, CancellationToken cancellation) => users.AddAsync(
        new NewUser
        {
            Email = link.Email,
            Name = link.Name ?? "",
            Language = link.Language,
            PasswordHash = hash,
        },
        cancellation);

    // An account that was there unconfirmed, such as an imported one.
    private async Task<User?> ConfirmAsync(User known, AccountLink link, CancellationToken cancellation)
    {
        if (known.Id != link.UserId)
        {
            return null;
        }

        known.ConfirmedAt ??= clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
        return known;
    }
}
