using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// One letter to many authorities: how it stands, and each of its requests.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class BatchPageModel(ShownBatchQuery batches, HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today)
    : PageModel
{
    public required ShownBatch Shown { get; set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public required BatchFigures Figures { get; set; }

    // To its owner and to who looks after the site.
    public BatchSending? Sending { get; private set; }

    public DateOnly Today => today.Value;

    public async Task<IActionResult> OnGetAsync(long id, [FromServices] BatchSendingQuery sendings, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Lines = await db.Requests.ListedTo(viewer.Value, today.Value).Where(r => r.BatchId == id).OrderBy(r => r.BatchPosition)
            .ToLinesAsync(settings, Languages.Current.Code, cancellation);
        Sending = viewer.Value.UserId is null ? null : await sendings.FindAsync(id, viewer.Value, cancellation);
        Figures = BatchFigures.Of(Lines.Select(l => l.State), today.Value);
        return Page();
    }
}
