using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class SessionsQuery(HawlContext db)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<Session>> OfAsync(long userId, CancellationToken cancellation) => await db.Sessions.AsNoTracking()
        .Where(s => s.UserId == userId).OrderByDescending(s => s.SeenAt).ThenBy(s => s.Id).Take(Most).ToListAsync(cancellation);
}
