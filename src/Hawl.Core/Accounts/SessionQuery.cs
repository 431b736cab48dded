using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Asked at every visit of somebody who is signed in: one row by its key, so that ending a session, suspending a person and giving
// a role all hold at once.
public sealed class SessionQuery(HawlContext db, TimeProvider clock)
{
    // Without a visit, by whether the browser was to remember.
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public static readonly TimeSpan Passing = TimeSpan.FromHours(12);

    public async Task<SignedInPerson?> FindAsync(Guid id, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var (keptSince, passingSince) = (now - Kept, now - Passing);
        return await db.Sessions.AsNoTracking()
            .Where(s => s.Id == id && s.SeenAt > (s.IsKept ? keptSince : passingSince))
            .Join(
                db.Users.Where(u => u.ConfirmedAt != null && u.SuspendedAt == null),
                s => s.UserId,
                u => u.Id,
                (s, u) => new SignedInPerson(s.Id, u.Id, u.Name, u.Role, s.SeenAt, s.ProvenAt))
            .SingleOrDefaultAsync(cancellation);
    }
}
