using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class PermitBatches(HawlContext db)
{
    public async Task ExecuteAsync(long userId, bool may, CancellationToken cancellation)
    {
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.MaySendBatches == may)
        {
            throw new RuleException("batches-same", "That is so already. Nothing was changed.");
        }

        user.MaySendBatches = may;
        await db.SaveChangesAsync(cancellation);
    }
}
