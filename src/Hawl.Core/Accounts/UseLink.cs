using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Takes a link for the one time it is good. The caller's transaction decides whether it was used.
public sealed class UseLink(HawlContext db, TimeProvider clock)
{
    // Null: it is not good any more, or never was.
    public async Task<AccountLink?> ExecuteAsync(string token, CancellationToken cancellation)
    {
        var (hash, now) = (LinkToken.HashOf(token), clock.GetUtcNow().UtcDateTime);
        var taken = await db.AccountLinks
            .Where(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now
                && l.Stamp == db.Users.Where(u => u.Id == l.UserId).Select(u => (Guid?)u.Stamp).FirstOrDefault())
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancellation);
        return taken == 1 ? await db.AccountLinks.AsNoTracking().SingleAsync(l => l.TokenHash == hash, cancellation) : null;
    }
}
