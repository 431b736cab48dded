using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;

namespace Hawl.Web.Pages.Batches;

// What every page of a batch begins with; null where there is no such batch for whoever asks.
public sealed class BatchHeads(
    ShownBatchQuery batches, BatchFiguresQuery figures, BatchInHand inHand, CurrentViewer viewer, SiteToday today)
{
    public async Task<BatchHead?> FindAsync(long id, BatchTab tab, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return null;
        }

        var (sending, reviewed) = await inHand.FindAsync(id, cancellation);
        return new BatchHead(shown, await figures.FindAsync(id, viewer.Value, today.Value, cancellation), tab)
        {
            Sending = sending,
            Reviewed = shown.Questions.Count > 0 ? reviewed : null,
        };
    }
}
