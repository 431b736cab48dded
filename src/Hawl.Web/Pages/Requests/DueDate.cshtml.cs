using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// How the day an answer is due by was counted, so that anyone can count after us.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class DueDateModel(RequestInHandQuery requests, CurrentViewer viewer, SiteToday today) : PageModel
{
    public required RequestLine Asked { get; set; }

    public required Deadline Deadline { get; set; }

    public required Regime Regime { get; set; }

    // How often the date was counted again, and why.
    public IReadOnlyList<ShownEvent> Recounts { get; private set; } = [];

    public IReadOnlyList<string> Working => Deadline.InWords(Languages.Current.Code);

    public Limit Limit => Deadline.Limit;

    // How late an answer is now is said while it is awaited.
    public string? State => Asked.State.IsAwaited(today.Value) ? Deadline.At(today.Value).InWords(Languages.Current.Code) : null;

    public async Task<IActionResult> OnGetAsync(string slug, [FromServices] HistoryQuery history, CancellationToken cancellation)
    {
        var asked = await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation);
        if (asked?.Dates.Course.Response?.Law is not { } deadline)
        {
            return NotFound();
        }

        (Asked, Regime, Deadline) = (asked.Line, AskedLaw.Named(asked.RegimeId), deadline);
        var events = await history.FindAsync(asked.Line.Id, Languages.Current.Code, cancellation);
        Recounts = [.. events.Where(e => e.Type is RequestEventType.DueDateRecounted)];
        return Page();
    }
}
