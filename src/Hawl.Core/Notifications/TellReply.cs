using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// A reply has come. One to a batch waits for the day's one mail, and so does every other where the person chose that.
public sealed class TellReply(HawlContext db, NoticeRows rows)
{
    public const string JobKind = "tell-reply";

    public async Task ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var reply = await db.IncomingMessages.Where(m => m.Id == messageId)
            .Select(m => new
            {
                m.RequestId,
                m.Request.UserId,
                IsGathered = m.Request.BatchId != null || db.NoticeSettings.Any(s => s.UserId == m.Request.UserId && s.GatherReplies),
            })
            .SingleOrDefaultAsync(cancellation);
        if (reply is null)
        {
            return;
        }

        if (reply.IsGathered)
        {
            await rows.GatherAsync(reply.UserId, NoticeKind.Reply, messageId, cancellation);
            return;
        }

        var about = new Notice.Subject { RequestId = reply.RequestId, MessageId = messageId };
        await rows.QueueAsync([rows.New(reply.UserId, NoticeKind.Reply, $"reply-{messageId}", about)], cancellation);
    }
}
