using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// A message that reached the wrong request leaves its page, and its mail waits in the holding pen.
public sealed class TakeBackDelivery(HawlContext db, AdminLog log, ReturnMail takeOut)
{
    public Task ExecuteAsync(long messageId, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var message = await db.IncomingMessages.AsNoTracking().Where(m => m.Id == messageId)
                .Select(m => new { m.RawHash, m.RequestId, m.FromAddress, m.Subject, m.ReceivedAt }).SingleOrDefaultAsync(cancellation)
                ?? throw new RuleException("message-gone", "This message has been taken away already. Nothing more was done.");
            var recipient = await db.MailDeliveries.Where(d => d.IncomingMessageId == messageId).OrderBy(d => d.ReceivedAt)
                .Select(d => d.Recipient).FirstOrDefaultAsync(cancellation);
            var held = await db.HeldMails.Where(h => h.RawHash == message.RawHash).OrderByDescending(h => h.ReceivedAt)
                .FirstOrDefaultAsync(cancellation);
            if (held is null)
            {
                held = new HeldMail
                {
                    Id = Guid.CreateVersion7(message.ReceivedAt),
                    RawHash = message.RawHash,
                    Recipient = recipient ?? "",
                    FromAddress = message.FromAddress,
                    Subject = message.Subject,
                    ReceivedAt = message.ReceivedAt,
                    Reason = $"it was taken back from request {message.RequestId}",
                };
                db.HeldMails.Add(held);
            }

            (held.State, held.SettledAt, held.SettledById) = (HeldMailState.Waiting, null, null);
            await db.SaveChangesAsync(cancellation);
            await takeOut.ExecuteAsync(messageId, held.Id, new Actor(ActorKind.Moderator, by), cancellation);
            return new AdminLog.Entry(AdminDeed.TakeBackDelivery, AdminSubject.HeldMail(held.Id))
            {
                Reason = reason,
                Before = new { request = message.RequestId, message = messageId },
                After = new { state = HeldMailState.Waiting },
            };
        },
        cancellation);
}
