using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// All requests, the one in which something happened last first.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Lists)]
public sealed class ListModel(HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int PageSize = 25;

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public RequestFilter Filter { get; private set; }

    public DateOnly Today => today.Value;

    public bool IsFirst { get; private set; }

    public ActivityKey? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? filter, string? after, CancellationToken cancellation)
    {
        if (!RequestFilters.TryFind(filter, out var chosen))
        {
            return NotFound();
        }

        (Filter, IsFirst) = (chosen, !ActivityKey.TryParse(after, out var key));
        var lines = await db.Requests.ListedTo(viewer.Value, today.Value).Where(RequestFilters.Of(chosen, today.Value)).NewestActivity(key)
            .Take(PageSize + 1).ToLinesAsync(settings, Languages.Current.Code, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? ActivityKey.Of(lines[PageSize - 1]) : null);
        return Page();
    }
}
