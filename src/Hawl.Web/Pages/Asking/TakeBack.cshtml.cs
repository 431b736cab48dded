using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// Takes back a letter that has not left.
[Authorize(Policies.Requester)]
[PrivatePage]
public sealed class TakeBackModel(SentRequestQuery requests, UndoSend undo, DraftQuery drafts, CurrentViewer viewer) : PageModel
{
    public required SentRequest Sent { get; set; }

    public bool IsTooLate => Sent.LeavesAt is null;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? draft, CancellationToken cancellation)
    {
        if (viewer.Value.UserId is not { } me)
        {
            return NotFound();
        }

        if (!await FindAsync(slug, cancellation))
        {
            // Sent twice: the letter is a draft again.
            return draft is not null && await drafts.FindAsync(draft, me, cancellation) is { RequestId: null }
                ? LocalRedirect($"{Languages.Current.PathPrefix}/new/draft/{draft}")
                : NotFound();
        }

        try
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/new/draft/{await undo.ExecuteAsync(slug, me, cancellation)}");
        }
        catch (RuleException refusal) when (refusal.Rule == UndoSend.TooLateRule)
        {
            Sent = Sent with { LeavesAt = null };
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, viewer.Value.UserId, Languages.Current.Code, cancellation) is not { } sent)
        {
            return false;
        }

        Sent = sent;
        return true;
    }
}
