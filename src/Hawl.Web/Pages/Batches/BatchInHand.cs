using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;

namespace Hawl.Web.Pages.Batches;

// What a batch is besides to those who have it in hand: its owner, their helpers, and who looks after the site. Nothing to other readers.
public sealed class BatchInHand(BatchSendingQuery sendings, ReviewedBatchQuery reviewed, CurrentViewer viewer)
{
    public async Task<(BatchSending? Sending, ReviewedBatch? Reviewed)> FindAsync(long id, CancellationToken cancellation) =>
        viewer.Value.UserId is null
            ? (null, null)
            : (await sendings.FindAsync(id, viewer.Value, cancellation), await reviewed.FindAsync(id, viewer.Value, cancellation));
}
