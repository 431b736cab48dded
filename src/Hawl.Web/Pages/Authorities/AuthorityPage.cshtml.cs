using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Pages.Authorities;

// An authority and what it was asked.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Authority)]
public sealed class AuthorityPageModel(
    ShownAuthorityQuery authorities, HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int PageSize = 25;

    public required ShownAuthority Shown { get; set; }

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public int Count { get; private set; }

    public int Answered { get; private set; }

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public DateOnly Today => today.Value;

    public string? Law => Shown.RegimeId is { } id ? AskedLaw.Named(id).Name.In(Languages.Current.Code) : null;

    public async Task<IActionResult> OnGetAsync(string slug, long? before, CancellationToken cancellation)
    {
        if (await authorities.FindAsync(slug, Languages.Current.Code, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        (Shown, IsFirst) = (shown, before is null);
        var asked = db.Requests.ListedTo(viewer.Value, today.Value).Where(r => r.AuthorityId == shown.Id);
        Count = await asked.CountAsync(cancellation);
        Answered = await asked.CountAsync(r => r.Outcome != RequestOutcome.None, cancellation);
        var lines = await asked.Where(r => before == null || r.Id < before).OrderByDescending(r => r.Id).Take(PageSize + 1)
            .ToLinesAsync(settings, Languages.Current.Code, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
        return Page();
    }
}
