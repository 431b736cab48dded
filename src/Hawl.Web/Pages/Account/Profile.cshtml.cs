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

namespace Hawl.Web.Pages.Account;

// A person's own requests, whoever else may see them.
[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class ProfileModel(HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int PageSize = 25;

    private static readonly string[] Dones = ["confirmed"];

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    public string? Done { get; private set; }

    public int Count { get; private set; }

    public DateOnly Today => today.Value;

    public IReadOnlyList<RequestLine> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(long? before, string? done, CancellationToken cancellation)
    {
        var me = viewer.Value.UserId;
        var person = await db.Users.AsNoTracking().Where(u => u.Id == me).Select(u => new { u.Name, u.Slug })
            .SingleAsync(cancellation);
        (Name, Slug, Done, IsFirst) = (person.Name, person.Slug, Dones.FirstOrDefault(d => d == done), before is null);
        var mine = db.Requests.VisibleTo(viewer.Value, today.Value).Where(r => r.UserId == me);
        Count = await mine.CountAsync(cancellation);
        var lines = await mine.Where(r => before == null || r.Id < before).OrderByDescending(r => r.Id)
            .Take(PageSize + 1).ToLinesAsync(settings, Languages.Current.Code, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
        return Page();
    }
}
