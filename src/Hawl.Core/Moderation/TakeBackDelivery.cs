using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// A message that reached the wrong request leaves its page, and its mail waits in the holding pen.
public sealed class TakeBackDelivery(HawlContext db, AdminLog log, ReturnMail takeOut, SiteToday today)
{
    public Task ExecuteAsync(long requestId, long messageId, Viewer by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by.UserId ?? 0,
        async () =>
        {
            var known = db.Requests.KnownTo(by, today.Value);
            var message = await db.IncomingMessages.AsNoTracking()
                .Where(m => m.Id == messageId && m.RequestId == requestId && known.Any(r => r.Id == m.RequestId))
                .Select(m => new { m.RawHash, m.FromAddress, m.Subject, m.ReceivedAt, m.Way, m.Request.Visibility.EmbargoUntil })
                .SingleOrDefaultAsync(cancellation)
                ?? throw new RuleException("message-gone", "This message has been taken away already. Nothing more was done.");
            if (message.Way is not IncomingWay.Mail)
            {
                throw new RuleException(
                    "message-recorded", "The requester wrote this down themselves: there is no mail to take away. Hide it instead.");
            }

            var recipient = await db.MailDeliveries.Where(d => d.IncomingMessageId == messageId).OrderBy(d => d.ReceivedAt)
                .Select(d => d.Recipient).FirstOrDefaultAsync(cancellation);
            var held = await FindAsync(message.RawHash, requestId, recipient, cancellation);
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
                    Reason = $"it was taken back from request {requestId}",
                };
                db.HeldMails.Add(held);
            }

            (held.State, held.SettledAt, held.SettledById, held.ForRequester) = (HeldMailState.Waiting, null, null, false);
            // What came to a request that nobody is to know of stays with those who know of it.
            held.GuessRequestId = message.EmbargoUntil > today.Value ? requestId : held.GuessRequestId;
            await db.SaveChangesAsync(cancellation);
            await takeOut.ExecuteAsync(messageId, held.Id, new Actor(ActorKind.Moderator, by.UserId), cancellation);
            return new AdminLog.Entry(AdminDeed.TakeBackDelivery, AdminSubject.HeldMail(held.Id))
            {
                Reason = reason,
                Before = new { request = requestId, message = messageId },
                After = new { state = HeldMailState.Waiting },
            };
        },
        cancellation);

    // The same mail may wait for other requests: those rows are theirs.
    private Task<HeldMail?> FindAsync(string rawHash, long requestId, string? recipient, CancellationToken cancellation) => db.HeldMails
        .Where(h => h.RawHash == rawHash)
        .Where(h => h.GuessRequestId == requestId || h.Recipient == recipient
            || (h.State == HeldMailState.Delivered && !h.ForRequester
                && !db.IncomingMessages.Any(m => m.RawHash == rawHash && m.RequestId != requestId)))
        .OrderByDescending(h => h.GuessRequestId == requestId).ThenByDescending(h => h.ReceivedAt)
        .FirstOrDefaultAsync(cancellation);
}
