using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// An operator adds a person, and vouches for the address.
public sealed class AddUser(HawlContext db, UserEntries users, HawlSettings settings)
{
    public async Task<User> ExecuteAsync(string email, string name, UserRole role, bool maySendBatches, CancellationToken cancellation)
    {
        var person = new NewUser
        {
            Email = AccountName.Reachable(email, settings),
            Name = AccountName.Signature(name) ?? throw new RuleException(
                "user-name", "Give a name of 1 to 200 characters that is not an e-mail address: letters are signed with it."),
            Role = role,
            MaySendBatches = maySendBatches,
        };
        await RequireNewAsync(person.Email, cancellation);
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            var user = await users.AddAsync(person, cancellation);
            await transaction.CommitAsync(cancellation);
            return user;
        }
        catch (DbUpdateException)
        {
            // Somebody was quicker with this address, or it is something else.
            await RequireNewAsync(person.Email, cancellation);
            throw;
        }
    }

    private async Task RequireNewAsync(string address, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(u => u.Email == address, cancellation))
        {
            throw new RuleException("user-exists", $"There is already a user with the address {address}. Nothing was changed.");
        }
    }
}
