using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class LiftSuspension(HawlContext db)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.SuspendedAt is null)
        {
            throw new RuleException("user-not-suspended", "This person is not suspended. Nothing was changed.");
        }

        (user.SuspendedAt, user.SuspendedReason) = (null, null);
        (user.Visibility.Prominence, user.Visibility.Reason) = (Prominence.Normal, null);
        await db.SaveChangesAsync(cancellation);
    }
}
