using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// The requester withdraws, or goes on after all.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class WithdrawModel(RequestInHandQuery requests, WithdrawRequest withdraw, TakeBackWithdrawal takeBack, CurrentViewer viewer)
    : PageModel
{
    public required RequestInHand Asked { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public bool IsStale { get; private set; }

    public bool IsWithdrawn => Asked.State.Progress is RequestProgress.Withdrawn;

    public bool CanDo => Asked.Allows(IsWithdrawn ? RequestStep.TakeBack : RequestStep.Withdraw);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) is { } refusal ? refusal : Page();

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (Asked.Version != Version || !CanDo)
        {
            IsStale = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        var (by, reason) = (Actor.Of(viewer.Value, Asked.OwnerId), string.IsNullOrWhiteSpace(Reason) ? null : Reason.Trim());
        await (IsWithdrawn
            ? takeBack.ExecuteAsync(Asked.Line.Id, by, reason, cancellation)
            : withdraw.ExecuteAsync(Asked.Line.Id, by, reason, cancellation));
        return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/next?done={(IsWithdrawn ? "taken-back" : "withdrawn")}");
    }

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        return asked.IsOwnedBy(viewer.Value) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }
}
