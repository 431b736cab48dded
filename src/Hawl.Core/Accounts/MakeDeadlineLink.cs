using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// A new secret address for a person's deadlines, as the token in it; the one before is no longer good. Only its hash is kept.
public sealed class MakeDeadlineLink(HawlContext db)
{
    public async Task<string> ExecuteAsync(long userId, CancellationToken cancellation)
    {
        var (token, hash) = LinkToken.Make();
        await db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeadlinesHash, hash), cancellation);
        return token;
    }
}
