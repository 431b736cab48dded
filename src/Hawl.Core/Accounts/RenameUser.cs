using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Letters already written keep the name they are signed with; the old address of the person's page leads to the new one.
public sealed class RenameUser(HawlContext db, UserEntries users)
{
    public async Task ExecuteAsync(long userId, string name, CancellationToken cancellation)
    {
        var signed = AccountName.Signature(name) ?? throw new RuleException("user-name", "That is not a name to sign letters with.");
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.Name == signed)
        {
            return;
        }

        user.Name = signed;
        if (Slugs.Of(signed, "user") != Slugs.Of(user.Slug, "user"))
        {
            user.Slug = await users.FreeSlugAsync(signed, cancellation);
            db.UserSlugs.Add(new UserSlug { Slug = user.Slug, UserId = user.Id });
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
