using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// One of a person's own.
public sealed class EndSession(HawlContext db)
{
    public Task ExecuteAsync(long userId, Guid sessionId, CancellationToken cancellation) =>
        db.Sessions.Where(s => s.Id == sessionId && s.UserId == userId).ExecuteDeleteAsync(cancellation);
}
