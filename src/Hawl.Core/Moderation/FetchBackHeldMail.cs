using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// A mail that was set aside waits in the holding pen again.
public sealed class FetchBackHeldMail(HawlContext db, AdminLog log)
{
    public Task ExecuteAsync(Guid heldId, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var back = await db.HeldMails
                .Where(h => h.Id == heldId && (h.State == HeldMailState.Spam || h.State == HeldMailState.NotOurs))
                .ExecuteUpdateAsync(
                    set => set.SetProperty(h => h.State, HeldMailState.Waiting).SetProperty(h => h.SettledAt, (DateTime?)null)
                        .SetProperty(h => h.SettledById, (long?)null),
                    cancellation);
            if (back == 0)
            {
                throw new RuleException("held-mail-not-aside", "This mail is not set aside. Nothing was done.");
            }

            return new AdminLog.Entry(AdminDeed.FetchBackHeldMail, AdminSubject.HeldMail(heldId))
            {
                Reason = reason,
                After = new { state = HeldMailState.Waiting },
            };
        },
        cancellation);
}
