using Hawl.Core;
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
public sealed class BatchPageModel(BatchHeads heads, HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today)
    : PageModel
{
    public required BatchHead Head { get; set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public DateOnly Today => today.Value;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await heads.FindAsync(id, BatchTab.Replies, cancellation) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        Lines = await db.Requests.ListedTo(viewer.Value, today.Value).Where(r => r.BatchId == id).OrderBy(r => r.BatchPosition)
            .ToLinesAsync(settings, Languages.Current.Code, cancellation);
        return Page();
    }
}
