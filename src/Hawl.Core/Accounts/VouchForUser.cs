using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// One who looks after the site knows that the address is the person's, though no link was followed.
public sealed class VouchForUser(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.ConfirmedAt is not null)
        {
            throw new RuleException("user-confirmed", "This address is confirmed already. Nothing was changed.");
        }

        user.ConfirmedAt = clock.GetUtcNow().UtcDateTime;
        await db.SaveChangesAsync(cancellation);
    }
}
