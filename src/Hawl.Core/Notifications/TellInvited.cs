using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Somebody was invited to look through the answers of a batch: they are told once, however often they are invited.
public sealed class TellInvited(HawlContext db, NoticeRows rows)
{
    public async Task ExecuteAsync(long batchId, CancellationToken cancellation)
    {
        var invited = await db.BatchReviewers.Where(r => r.BatchId == batchId && r.EndedAt == null && r.AcceptedAt == null)
            .Select(r => r.UserId).ToListAsync(cancellation);
        var about = new Notice.Subject { BatchId = batchId };
        await rows.QueueAsync(
            [.. invited.Select(u => rows.New(u, NoticeKind.Batch, $"{BatchNoticeQuery.Invited}{batchId}", about))], cancellation);
    }
}
