using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// A session was used; written down coarsely, so that reading pages hardly ever writes.
public sealed class SeeSession(HawlContext db, TimeProvider clock)
{
    private static readonly TimeSpan Grain = TimeSpan.FromMinutes(15);

    public async Task ExecuteAsync(SignedInPerson person, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (now - person.SeenAt >= Grain)
        {
            await db.Sessions.Where(s => s.Id == person.SessionId)
                .ExecuteUpdateAsync(set => set.SetProperty(s => s.SeenAt, now), cancellation);
        }
    }
}
