using Hawl.Core.Data;

namespace Hawl.Core.Moderation;

// Sets a held mail aside as spam or as nobody's; it can be fetched back.
public sealed class DismissHeldMail(HawlContext db, AdminLog log, TimeProvider clock)
{
    public Task ExecuteAsync(Guid heldId, HeldMailState asWhat, long by, string? reason, CancellationToken cancellation)
    {
        if (asWhat is not (HeldMailState.Spam or HeldMailState.NotOurs))
        {
            throw new RuleException("held-mail-state", "A mail is set aside as spam or as not ours.");
        }

        return log.DoAsync(
            by,
            async () =>
            {
                await db.HeldMails.SettleAsync(heldId, asWhat, by, clock.GetUtcNow().UtcDateTime, cancellation);
                return new AdminLog.Entry(AdminDeed.DismissHeldMail, AdminSubject.HeldMail(heldId))
                {
                    Reason = reason,
                    Before = new { state = HeldMailState.Waiting },
                    After = new { state = asWhat },
                };
            },
            cancellation);
    }
}
