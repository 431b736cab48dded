using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Gives a mail of the holding pen to the requests it belongs to: once, however often and by however many it is asked for.
public sealed class RedeliverMail(HawlContext db, AdminLog log, PlaceMail place, TimeProvider clock)
{
    public Task ExecuteAsync(Guid heldId, IReadOnlyCollection<long> requestIds, long by, string? reason, CancellationToken cancellation)
    {
        if (requestIds.Count == 0)
        {
            throw new RuleException("held-mail-nowhere", "Name at least one request to deliver the mail to.");
        }

        return log.DoAsync(
            by,
            async () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                await db.HeldMails.SettleAsync(heldId, HeldMailState.Delivered, by, now, cancellation);
                var held = await db.HeldMails.AsNoTracking().SingleAsync(h => h.Id == heldId, cancellation);
                var messages = new List<long>();
                foreach (var request in requestIds.Distinct().Order())
                {
                    messages.Add(await place.ExecuteAsync(held.RawHash, held.Recipient, request, Why(by), cancellation));
                }

                return new AdminLog.Entry(AdminDeed.RedeliverMail, AdminSubject.HeldMail(heldId))
                {
                    Reason = reason,
                    Before = new { state = HeldMailState.Waiting },
                    After = new { state = HeldMailState.Delivered, requests = requestIds, messages },
                };
            },
            cancellation);
    }

    private static string Why(long by) => $"user {by} took it out of the holding pen and gave it to this request";
}
