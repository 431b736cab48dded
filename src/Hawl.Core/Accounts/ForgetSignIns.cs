using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// What is kept of signing in goes after thirty days: sessions without a visit, links that ran out with what was typed for them, and
// counted tries.
public sealed class ForgetSignIns(HawlContext db, TimeProvider clock)
{
    public const string JobKind = "forget-sign-ins";

    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        await db.Sessions.Where(s => s.SeenAt < before).ExecuteDeleteAsync(cancellation);
        await db.AccountLinks.Where(l => l.ExpiresAt < before).ExecuteDeleteAsync(cancellation);
        await db.SignInFailures.Where(f => f.LastAt < before).ExecuteDeleteAsync(cancellation);
    }
}
