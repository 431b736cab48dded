using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// The last request of a batch was made.
public sealed class TellBatch(HawlContext db, NoticeRows rows)
{
    public async Task ExecuteAsync(long batchId, CancellationToken cancellation)
    {
        if (await db.Batches.Where(b => b.Id == batchId).Select(b => (long?)b.UserId).SingleOrDefaultAsync(cancellation) is { } userId)
        {
            await rows.QueueAsync(
                [rows.New(userId, NoticeKind.Batch, $"batch-{batchId}", new Notice.Subject { BatchId = batchId })], cancellation);
        }
    }
}
