using System.Net.Mail;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class AddUser(HawlContext db, Slugs slugs, HawlSettings settings, TimeProvider clock)
{
    public async Task<User> ExecuteAsync(string email, string name, UserRole role, bool maySendBatches, CancellationToken cancellation)
    {
        var address = email.Trim().ToLowerInvariant();
        if (!MailAddress.TryCreate(address, out var parsed) || parsed.Address != address || address.Length > 320)
        {
            throw new RuleException("user-email", $"'{email}' is not an e-mail address.");
        }

        var signed = string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (signed.Length is 0 or > 200 || signed.Contains('@') || signed.Any(char.IsControl))
        {
            throw new RuleException(
                "user-name", "Give a name of 1 to 200 characters that is not an e-mail address: letters are signed with it.");
        }

        await RequireNewAsync(address, cancellation);
        var slug = await slugs.FreeAsync("user", signed, s => db.UserSlugs.AnyAsync(u => u.Slug == s, cancellation), cancellation);
        var user = new User
        {
            Name = signed,
            Email = address,
            Slug = slug,
            Language = settings.DefaultLanguage,
            Role = role,
            MaySendBatches = maySendBatches,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        try
        {
            await StoreAsync(user, cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody was quicker with this address, or it is something else.
            await RequireNewAsync(address, cancellation);
            throw;
        }

        return user;
    }

    private async Task StoreAsync(User user, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Users.Add(user);
        await db.SaveChangesAsync(cancellation);
        db.UserSlugs.Add(new UserSlug { Slug = user.Slug, UserId = user.Id });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task RequireNewAsync(string address, CancellationToken cancellation)
    {
        if (await db.Users.AnyAsync(u => u.Email == address, cancellation))
        {
            throw new RuleException("user-exists", $"There is already a user with the address {address}. Nothing was changed.");
        }
    }
}
