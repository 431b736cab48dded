using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Takes a message out of its request. The mail itself stays, with whom it is held for; an event says that the message has gone.
public sealed class ReturnMail(HawlContext db, EventJobs jobs, RequestMoments moments, RequestClock clock)
{
    public async Task ExecuteAsync(long messageId, Guid heldMailId, Actor by, CancellationToken cancellation)
    {
        var requestId = await db.IncomingMessages.Where(m => m.Id == messageId).Select(m => m.RequestId).SingleAsync(cancellation);
        var request = await db.Requests.Include(r => r.Events.OrderBy(e => e.Number)).SingleAsync(r => r.Id == requestId, cancellation);
        var lastReply = await db.IncomingMessages
            .Where(m => m.RequestId == requestId && m.Id != messageId && m.Automatic == "none")
            .OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.Id).Select(m => new { m.Id, m.ReceivedAt })
            .FirstOrDefaultAsync(cancellation);
        jobs.Queue(request.ReplyTakenBack(
            messageId, lastReply is null ? null : (lastReply.Id, lastReply.ReceivedAt), by, moments.Now(request)));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
        await db.OutgoingMessages.Where(m => m.AnswersId == messageId)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.AnswersId, (long?)null), cancellation);
        await db.MailDeliveries.Where(d => d.IncomingMessageId == messageId).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.IncomingMessageId, (long?)null).SetProperty(d => d.HeldMailId, heldMailId), cancellation);
        await db.MessageTexts.Where(t => t.IncomingMessageId == messageId).ExecuteDeleteAsync(cancellation);
        await db.Attachments.Where(a => a.MessageId == messageId).ExecuteDeleteAsync(cancellation);
        await db.IncomingMessages.Where(m => m.Id == messageId).ExecuteDeleteAsync(cancellation);
    }
}
