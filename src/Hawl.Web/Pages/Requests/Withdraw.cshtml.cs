using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Pages.Requests;

// The requester withdraws, or goes on after all.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class WithdrawModel(
    RequestInHandQuery requests, WithdrawRequest withdraw, TakeBackWithdrawal takeBack, CurrentViewer viewer, RefusalWords refusals)
    : PageModel
{
    private const string Back = "go-on";

    public required RequestInHand Asked { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public long Version { get; set; }

    // What the form was for when it was opened.
    [BindProperty]
    public string? Turn { get; set; }

    public bool IsStale { get; private set; }

    public string NextTurn => IsWithdrawn ? Back : "withdraw";

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

        // What the form was for has been done: it was sent twice.
        if (Turn is not null && Turn != NextTurn)
        {
            return Done(slug, Turn);
        }

        try
        {
            var by = Actor.Of(viewer.Value, Asked.OwnerId);
            await (IsWithdrawn
                ? takeBack.ExecuteAsync(Asked.Line.Id, by, Reason, Version, cancellation)
                : withdraw.ExecuteAsync(Asked.Line.Id, by, Reason, Version, cancellation));
            return Done(slug, NextTurn);
        }
        catch (Exception problem) when (problem is RuleException or DbUpdateConcurrencyException)
        {
            return await ExplainAsync(slug, problem, cancellation);
        }
    }

    private async Task<IActionResult> ExplainAsync(string slug, Exception problem, CancellationToken cancellation)
    {
        if (problem is RuleException { Rule: GivenReason.Rule } refusal)
        {
            ModelState.AddModelError(nameof(Reason), refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        // What is sent next is what is read now.
        ModelState.Remove(nameof(Version));
        IsStale = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FindAsync(slug, cancellation) is { } refused ? refused : Page();
    }

    private LocalRedirectResult Done(string slug, string turn) => LocalRedirect(
        $"{Languages.Current.PathPrefix}/request/{slug}/next?done={(turn == Back ? "taken-back" : "withdrawn")}");

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
