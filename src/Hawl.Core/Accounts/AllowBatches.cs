using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class AllowBatches(HawlContext db)
{
    public async Task ExecuteAsync(string email, CancellationToken cancellation)
    {
        var address = email.Trim().ToLowerInvariant();
        var user = await db.Users.SingleOrDefaultAsync(u => u.Email == address, cancellation)
            ?? throw new RuleException("user-unknown", $"There is no user with the address {address}.");
        user.MaySendBatches = true;
        await db.SaveChangesAsync(cancellation);
    }
}
