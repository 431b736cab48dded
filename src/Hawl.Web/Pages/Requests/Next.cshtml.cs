using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// What was done just now, what the request says since, and what can be done with it.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class NextModel(RequestInHandQuery requests, UndoSaying undo, CurrentViewer viewer, SiteToday today, NextSteps steps)
    : PageModel
{
    private static readonly string[] Doings = ["said", "undone", "sent", "withdrawn", "taken-back", "recorded", "accepted", "dismissed"];

    public required RequestInHand Asked { get; set; }

    public string? Done { get; private set; }

    public RequestStanding Standing => Asked.State.Standing(today.Value);

    public bool IsOwner => Asked.IsOwnedBy(viewer.Value);

    // A letter of theirs that can still be taken back.
    public WrittenFollowUp? Leaving { get; private set; }

    public bool CanUndo => Done == "said";

    public IReadOnlyList<NextStep> Steps => steps.Of(Asked, today.Value);

    public async Task<IActionResult> OnGetAsync(
        string slug, string? done, [FromServices] WrittenFollowUpQuery letters, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        (Asked, Done) = (asked, Doings.FirstOrDefault(d => d == done));
        Leaving = IsOwner ? await letters.FindWaitingAsync(asked.Line.Id, cancellation) : null;
        return Page();
    }

    // What was said last is taken back.
    public async Task<IActionResult> OnPostAsync(string slug, long? version, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        await undo.ExecuteAsync(asked.Line.Id, viewer.Value, null, version, cancellation);
        return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/next?done=undone");
    }
}
