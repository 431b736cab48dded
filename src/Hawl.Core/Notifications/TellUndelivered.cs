using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// A letter could not be delivered. Those of a batch wait for the day's one mail.
public sealed class TellUndelivered(HawlContext db, NoticeRows rows)
{
    public const string JobKind = "tell-undelivered";

    public async Task ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var letter = await db.OutgoingMessages.Where(m => m.Id == messageId)
            .Select(m => new { m.RequestId, m.Request.UserId, m.Request.BatchId }).SingleOrDefaultAsync(cancellation);
        switch (letter)
        {
            case null:
                break;
            case { BatchId: not null }:
                await rows.GatherAsync(letter.UserId, NoticeKind.Undelivered, messageId, cancellation);
                break;
            default:
                var about = new Notice.Subject { RequestId = letter.RequestId, MessageId = messageId };
                await rows.QueueAsync([rows.New(letter.UserId, NoticeKind.Undelivered, $"letter-{messageId}", about)], cancellation);
                break;
        }
    }
}
