using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Signs a person out everywhere.
public sealed class EndSessions(HawlContext db)
{
    public async Task ExecuteAsync(long userId, CancellationToken cancellation)
    {
        if (await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancellation) == 0)
        {
            throw new RuleException("signed-in-nowhere", "This person is signed in nowhere. Nothing was changed.");
        }
    }
}
