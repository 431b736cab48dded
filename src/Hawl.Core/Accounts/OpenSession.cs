using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

public sealed class OpenSession(HawlContext db, TimeProvider clock)
{
    public async Task<Session> ExecuteAsync(long userId, Browser from, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var session = new Session
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserId = userId,
            CreatedAt = now,
            SeenAt = now,
            ProvenAt = now,
            Device = from.Device,
            IsKept = from.IsKept,
        };
        db.Sessions.Add(session);
        await db.SaveChangesAsync(cancellation);
        return session;
    }
}
