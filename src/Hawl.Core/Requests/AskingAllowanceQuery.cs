using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// When a person may ask again; null: now. Batches that were permitted have rules of their own, and those who may send them and
// administrators no limit; one that needs no permission counts for as many requests as it makes, from the moment it is sent.
public sealed class AskingAllowanceQuery(HawlContext db, HawlSettings settings, TimeProvider clock)
{
    public const string TooMany = "asking-limit";

    public async Task<DateTime?> NextAtAsync(User user, CancellationToken cancellation)
    {
        if (user.MaySendBatches || user.Role is UserRole.Admin)
        {
            return null;
        }

        var looked = AskingLimits.Looked(settings.RequestsPerDay);
        var single = await db.Requests.Where(r => r.UserId == user.Id && r.BatchId == null).OrderByDescending(r => r.Id)
            .Take(looked).Select(r => r.CreatedAt).ToListAsync(cancellation);
        var batches = await db.Batches.Where(b => b.UserId == user.Id && b.Authorities.Count <= BatchRules.WithoutPermission)
            .OrderByDescending(b => b.Id).Take(looked).Select(b => new { b.CreatedAt, b.Authorities.Count }).ToListAsync(cancellation);
        var made = single.Concat(batches.SelectMany(b => Enumerable.Repeat(b.CreatedAt, b.Count))).OrderDescending().ToList();
        return AskingLimits.NextAt(made, clock.GetUtcNow().UtcDateTime, settings.RequestsPerDay);
    }

    public async Task RequireAsync(User user, CancellationToken cancellation)
    {
        if (await NextAtAsync(user, cancellation) is { } next)
        {
            throw new RuleException(TooMany, $"You have asked much in a short time. You may ask again at {next:u}.");
        }
    }
}
