using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The site always has an administrator who can sign in.
public sealed class ChangeRole(HawlContext db)
{
    public async Task ExecuteAsync(long userId, UserRole role, CancellationToken cancellation)
    {
        // Two administrators who take the role from each other stand in line here.
        var admins = db.Users.Where(u => u.Role == UserRole.Admin);
        await admins.ExecuteUpdateAsync(set => set.SetProperty(u => u.Role, u => u.Role), cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.Role == role)
        {
            throw new RuleException("role-same", "The person has this role already. Nothing was changed.");
        }

        if (user.Role is UserRole.Admin && !await admins.AnyAsync(u => u.Id != userId && u.SuspendedAt == null, cancellation))
        {
            throw new RuleException("last-admin", "This is the last administrator: make somebody else one first. Nothing was changed.");
        }

        user.Role = role;
        await db.SaveChangesAsync(cancellation);
    }
}
