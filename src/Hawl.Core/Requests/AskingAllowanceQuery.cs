using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// When a person may ask again; null: now. Batches have rules of their own, and those who may send them and administrators no limit.
public sealed class AskingAllowanceQuery(HawlContext db, HawlSettings settings, TimeProvider clock)
{
    public async Task<DateTime?> NextAtAsync(User user, CancellationToken cancellation)
    {
        if (user.MaySendBatches || user.Role is UserRole.Admin)
        {
            return null;
        }

        var made = await db.Requests.Where(r => r.UserId == user.Id && r.BatchId == null).OrderByDescending(r => r.Id)
            .Take(AskingLimits.Looked(settings.RequestsPerDay)).Select(r => r.CreatedAt).ToListAsync(cancellation);
        return AskingLimits.NextAt(made, clock.GetUtcNow().UtcDateTime, settings.RequestsPerDay);
    }
}
