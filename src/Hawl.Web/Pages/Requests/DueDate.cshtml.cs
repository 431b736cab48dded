using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Cases;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// How every date of a request was counted, so that anyone can count after us.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class DueDateModel(RequestInHandQuery requests, RequestMoments moments, CurrentViewer viewer, SiteToday today, Texts texts)
    : PageModel
{
    public required RequestInHand Asked { get; set; }

    public required CaseDeadline Answer { get; set; }

    public bool IsOwner => Asked.IsOwnedBy(viewer.Value);

    // How often the date was counted again, and why.
    public IReadOnlyList<ShownEvent> Recounts { get; private set; } = [];

    // Set where the owner has just noted something here.
    public bool IsNoted { get; private set; }

    public DeadlinesView View => new(Asked.Dates.Course.Deadlines, AskedLaw.Named(Asked.RegimeId), moments.Now(Asked.RegimeId).On);

    public string Lead(DateWords dates)
    {
        var authority = Asked.Line.Authority;
        if (Answer.Due is not { } due)
        {
            return Answer.PausedSince is { } since
                ? texts["Status.Paused", authority, dates.Full(since)]
                : texts["Status.NoDate", authority];
        }

        // How late an answer is now is said while it is awaited.
        return Asked.State.IsAwaited(today.Value) && Answer.At(View.Today) is { } state
            ? texts["DueDate.Ahead", authority, dates.WithWeekday(due), state.InWords(Languages.Current.Code)]
            : texts["DueDate.Past", authority, dates.WithWeekday(due)];
    }

    public async Task<IActionResult> OnGetAsync(
        string slug, string? done, [FromServices] HistoryQuery history, CancellationToken cancellation)
    {
        var asked = await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation);
        if (asked?.Dates.Course.Response is not { } response)
        {
            return NotFound();
        }

        (Asked, Answer, IsNoted) = (asked, response, done == "noted" && asked.IsOwnedBy(viewer.Value));
        var events = await history.FindAsync(asked.Line.Id, Languages.Current.Code, cancellation);
        Recounts = [.. events.Where(e => e.Type is RequestEventType.DueDateRecounted)];
        return Page();
    }
}
