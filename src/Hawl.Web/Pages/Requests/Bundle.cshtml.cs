using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// All there is of a request on one page to be printed, for whoever decides about it: what happened, what proves it, what was written.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class BundleModel(
    ShownRequestQuery requests, HistoryQuery history, CurrentViewer viewer, SiteToday today, EventWords words) : PageModel
{
    public required ShownRequest Shown { get; set; }

    public IReadOnlyList<ShownEvent> Events { get; private set; } = [];

    public string Law => AskedLaw.Named(Shown.RegimeId).Name.In(Languages.Current.Code);

    // As they stand today.
    public DeadlinesView Deadlines => DeadlinesView.Of(Shown, today.Value);

    public IEnumerable<ShownMessage.Outgoing> Sent => Shown.Messages.OfType<ShownMessage.Outgoing>().Where(l => l.Deliveries.Count > 0);

    public IEnumerable<(ShownMessage.Incoming Reply, ShownFile File)> Files =>
        Shown.Messages.OfType<ShownMessage.Incoming>().SelectMany(m => m.Files.Select(f => (m, f)));

    public string What(ShownEvent happened) => words.Of(happened, Shown.User, Shown.Authority);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        (Shown, Events) = (shown, await history.FindAsync(shown.Id, Languages.Current.Code, cancellation));
        return Page();
    }
}
