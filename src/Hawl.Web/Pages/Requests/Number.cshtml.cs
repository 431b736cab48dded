using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Pages.Requests;

// A request by its number, as letters and officers cite it, leads to its page.
public sealed class NumberModel(HawlContext db, CurrentViewer viewer, SiteToday today, PageLinks links) : PageModel
{
    public async Task<IActionResult> OnGetAsync(long number, CancellationToken cancellation) =>
        await db.Requests.VisibleTo(viewer.Value, today.Value).Where(r => r.Id == number).Select(r => r.Slug)
            .SingleOrDefaultAsync(cancellation) is { } slug
            ? RedirectPermanent(links.To($"/request/{slug}"))
            : NotFound();
}
