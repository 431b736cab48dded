using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;

namespace Hawl.Web.Pages.Batches;

// What every page of a batch begins with; null where there is no such batch for whoever asks.
public sealed class BatchHeads(
    ShownBatchQuery batches, BatchFiguresQuery figures, BatchSendingQuery sendings, CurrentViewer viewer, SiteToday today)
{
    public async Task<BatchHead?> FindAsync(long id, BatchTab tab, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return null;
        }

        var sending = viewer.Value.UserId is null ? null : await sendings.FindAsync(id, viewer.Value, cancellation);
        return new BatchHead(shown, await figures.FindAsync(id, viewer.Value, today.Value, cancellation), sending, tab);
    }
}
