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

namespace Hawl.Web.Pages.Users;

[Authorize(Policies.Public)]
[MadeFrom(PageSource.User)]
public sealed class UserPageModel(HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int PageSize = 25;

    public required string Name { get; set; }

    public DateTime Since { get; private set; }

    public int Count { get; private set; }

    public DateOnly Today => today.Value;

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, long? before, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().VisibleTo(viewer.Value, today.Value).Where(u => u.Slug == slug)
            .Select(u => new { u.Id, u.Name, u.CreatedAt }).SingleOrDefaultAsync(cancellation);
        if (user is null)
        {
            return NotFound();
        }

        (Name, Since, IsFirst) = (Redaction.For(settings, 0, "", []).Text(user.Name), user.CreatedAt, before is null);
        var theirs = db.Requests.ListedTo(viewer.Value, today.Value).Where(r => r.UserId == user.Id);
        Count = await theirs.CountAsync(cancellation);
        var lines = await theirs.Where(r => before == null || r.Id < before).OrderByDescending(r => r.Id)
            .Take(PageSize + 1).ToLinesAsync(settings, Languages.Current.Code, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
        return Page();
    }
}
