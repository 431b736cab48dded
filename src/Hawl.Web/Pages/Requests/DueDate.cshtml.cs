using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Pages.Requests;

// How the day an answer is due by was counted, so that anyone can count after us.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class DueDateModel(HawlContext db, HawlSettings settings, CurrentViewer viewer, SiteToday today) : PageModel
{
    public required RequestLine Asked { get; set; }

    public required Deadline Deadline { get; set; }

    public required Regime Regime { get; set; }

    public IReadOnlyList<string> Working => Deadline.InWords(Languages.Current.Code);

    public Limit? Limit => Regime.ResponseClock.Limits.FirstOrDefault(l => l.AppliesOn(Deadline.Received));

    // How late an answer is now is said while it is awaited.
    public string? State => Asked.State.IsAwaited(today.Value) ? Deadline.At(today.Value).InWords(Languages.Current.Code) : null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var visible = db.Requests.VisibleTo(viewer.Value, today.Value).Where(r => r.Slug == slug);
        var regime = await visible.Select(r => r.RegimeId).SingleOrDefaultAsync(cancellation);
        var line = (await visible.ToLinesAsync(settings, Languages.Current.Code, cancellation)).SingleOrDefault();
        if (regime is null || line?.SentOn is not { } sent)
        {
            return NotFound();
        }

        (Asked, Regime, Deadline) = (line, AskedLaw.Named(regime), RequestDeadline.Of(regime, sent));
        return Page();
    }
}
