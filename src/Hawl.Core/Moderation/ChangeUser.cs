using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// What is done to a person's account, written down with how the account stood before and stands after. Only administrators do
// anything to others who look after the site, and nobody to themselves.
public sealed class ChangeUser(HawlContext db, AdminLog log)
{
    public Task ExecuteAsync(AdminDeed deed, long userId, Viewer by, string? reason, Func<Task> change, CancellationToken cancellation) =>
        log.DoAsync(
            by.UserId ?? 0,
            async () =>
            {
                var before = await FactsAsync(userId, cancellation)
                    ?? throw new RuleException("user-unknown", "There is no such person.");
                if (before.Role is not UserRole.Member && !by.IsAdmin)
                {
                    throw new RuleException(
                        "user-staff", "Only an administrator may change the account of somebody who looks after the site.");
                }

                if (userId == by.UserId && deed is AdminDeed.SuspendUser)
                {
                    throw new RuleException("user-self", "Nobody suspends themselves. Nothing was changed.");
                }

                await change();
                return new AdminLog.Entry(deed, AdminSubject.Of(AdminSubject.Kinds.User, userId))
                {
                    Reason = reason,
                    Before = before,
                    After = await FactsAsync(userId, cancellation),
                };
            },
            cancellation);

    private Task<Facts?> FactsAsync(long userId, CancellationToken cancellation) => db.Users.AsNoTracking().Where(u => u.Id == userId)
        .Select(u => new Facts(u.Role, u.MaySendBatches, u.ConfirmedAt != null, u.SuspendedAt != null, u.TotpSince != null))
        .SingleOrDefaultAsync(cancellation);

    private sealed record Facts(UserRole Role, bool MaySendBatches, bool IsConfirmed, bool IsSuspended, bool HasTotp);
}
