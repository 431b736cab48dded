using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Signed out everywhere, at once.
public sealed class EndSessions(HawlContext db)
{
    public Task ExecuteAsync(long userId, CancellationToken cancellation) =>
        db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancellation);
}
