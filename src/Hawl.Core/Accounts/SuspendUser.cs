using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The person can do nothing more here and is signed out everywhere; with words for the public their page says those instead.
public sealed class SuspendUser(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long userId, string reason, string? publicWords, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleException("suspend-reason", "Give a reason: the person is told it when they try to sign in.");
        }

        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        if (user.SuspendedAt is not null)
        {
            throw new RuleException("user-suspended", "Somebody has suspended this person already. Nothing was changed.");
        }

        (user.SuspendedAt, user.SuspendedReason) = (clock.GetUtcNow().UtcDateTime, reason.Trim());
        if (!string.IsNullOrWhiteSpace(publicWords))
        {
            (user.Visibility.Prominence, user.Visibility.Reason) = (Prominence.Hidden, publicWords.Trim());
        }

        await db.SaveChangesAsync(cancellation);
        await db.Sessions.Where(s => s.UserId == userId).ExecuteDeleteAsync(cancellation);
    }
}
