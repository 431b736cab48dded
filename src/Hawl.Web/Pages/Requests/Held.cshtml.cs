using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// Mail that came to an old request and waits for its requester: one click lets it in.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class HeldModel(
    RequestInHandQuery requests, WaitingMailQuery waiting, AcceptHeldMail accept, PutAwayHeldMail putAway, CurrentViewer viewer)
    : PageModel
{
    public required RequestInHand Asked { get; set; }

    public IReadOnlyList<WaitingMail> Mails { get; private set; } = [];

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? done, CancellationToken cancellation)
    {
        Done = done is "accepted" or "dismissed" ? done : null;
        return await FindAsync(slug, cancellation) is { } refusal ? refusal : Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid id, string? answer, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        // What is no longer here was settled before, by the same click or by a moderator.
        var isHere = Mails.Any(m => m.Id == id);
        if (isHere && answer == "accept")
        {
            await accept.ExecuteAsync(id, Actor.Of(viewer.Value, Asked.OwnerId), cancellation);
        }
        else if (isHere)
        {
            await putAway.ExecuteAsync(id, Asked.OwnerId, cancellation);
        }

        return LocalRedirect(
            $"{Languages.Current.PathPrefix}/request/{slug}/held?done={(answer == "accept" ? "accepted" : "dismissed")}");
    }

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        if (!asked.IsOwnedBy(viewer.Value))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Mails = await waiting.FindAsync(asked.Line.Id, Languages.Current.Code, cancellation);
        return null;
    }
}
