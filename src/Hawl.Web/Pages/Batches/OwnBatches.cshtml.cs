using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// A person's own batches: in preparation, and sent.
[Authorize(Policies.Requester)]
public sealed class OwnBatchesModel(OwnBatchesQuery own, BatchReviewersQuery reviewers, CurrentViewer viewer) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<OwnBatchesQuery.Prepared> Prepared { get; private set; } = [];

    public IReadOnlyList<OwnBatchesQuery.Sent> Sent { get; private set; } = [];

    public IReadOnlyList<BatchReviewersQuery.Helped> Helped { get; private set; } = [];

    public bool IsDeleted { get; private set; }

    public bool HasStopped { get; private set; }

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public async Task OnGetAsync(string? done, long? before, CancellationToken cancellation)
    {
        var me = viewer.Value.UserId ?? 0;
        (IsDeleted, HasStopped, IsFirst) = (done == "deleted", done == "stopped", before is null);
        Helped = IsFirst ? await reviewers.ByAsync(viewer.Value, cancellation) : [];
        Prepared = IsFirst ? await own.PreparedAsync(me, cancellation) : [];
        var sent = await own.SentAsync(me, before, PageSize + 1, cancellation);
        (Sent, Next) = (sent[..Math.Min(sent.Count, PageSize)], sent.Count > PageSize ? sent[PageSize - 1].Id : null);
    }
}
