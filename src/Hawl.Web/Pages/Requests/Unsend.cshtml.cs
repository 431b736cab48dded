using System.Globalization;
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

// Takes back a later letter that has not left, and gives its words back: the form holds them, so that they are there however often
// it is sent.
[Authorize(Policies.Requester)]
[PrivatePage]
public sealed class UnsendModel(RequestInHandQuery requests, WrittenFollowUpQuery letters, UndoFollowUp undo, CurrentViewer viewer)
    : PageModel
{
    public required RequestInHand Asked { get; set; }

    public WrittenFollowUp? Written { get; private set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string Text { get; set; } = "";

    public bool IsTooLate { get; private set; }

    public bool IsDone { get; private set; }

    public string FormPath => $"{Languages.Current.PathPrefix}/request/{Asked.Line.Slug}/followups/new";

    public async Task<IActionResult> OnGetAsync(string slug, long letter, CancellationToken cancellation)
    {
        if (await FindAsync(slug, letter, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (Written is null)
        {
            return NotFound();
        }

        IsTooLate = Written.LeavesAt is null;
        (Kind, Text) = (Words.Of(Written.Kind), Written.Text);
        To = Written.To?.ToString(CultureInfo.InvariantCulture) ?? FollowUpModel.Main;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, long letter, CancellationToken cancellation)
    {
        if (await FindAsync(slug, letter, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (Written is null && string.IsNullOrEmpty(Text))
        {
            return NotFound();
        }

        try
        {
            await undo.ExecuteAsync(Asked.Line.Id, letter, Asked.OwnerId, cancellation);
            IsDone = true;
            await FindAsync(slug, letter, cancellation);
        }
        catch (RuleException late) when (late.Rule == UndoSend.TooLateRule)
        {
            IsTooLate = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<IActionResult?> FindAsync(string slug, long letter, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        (Asked, Written) = (asked, await letters.FindAsync(asked.Line.Id, letter, cancellation));
        return asked.IsOwnedBy(viewer.Value) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
