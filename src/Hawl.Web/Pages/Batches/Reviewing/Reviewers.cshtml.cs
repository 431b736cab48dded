using Hawl.Core;
using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches.Reviewing;

// Whom the owner of a batch lets look through its answers.
[Authorize(Policies.Requester)]
public sealed class ReviewersModel(
    ReviewedBatchQuery batches, BatchReviewersQuery reviewers, InviteReviewer invite, EndReviewer end, CurrentViewer viewer) : PageModel
{
    private static readonly string[] Deeds = ["invited", "ended", "withdrawn"];

    public required ReviewedBatch Batch { get; set; }

    public IReadOnlyList<BatchReviewersQuery.Reviewer> Reviewers { get; private set; } = [];

    [BindProperty]
    public string? Whom { get; set; }

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken cancellation)
    {
        Done = Deeds.FirstOrDefault(d => d == done);
        return await FindAsync(id, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(
        long id, string? act, string? slug, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        var me = viewer.Value.UserId ?? 0;
        try
        {
            switch (act)
            {
                case "invite":
                    await invite.ExecuteAsync(id, me, Whom ?? "", cancellation);
                    return Back(id, "invited");
                case "end" when slug is not null:
                    await end.ExecuteAsync(id, me, slug, cancellation);
                    return Back(id, "ended");
                case "withdraw":
                    await end.ExecuteAsync(id, me, null, cancellation);
                    return Back(id, "withdrawn");
                default:
                    return NotFound();
            }
        }
        catch (RuleException refused)
        {
            ModelState.AddModelError(nameof(Whom), refusals.Of(refused));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private LocalRedirectResult Back(long id, string done) => LocalRedirect(FormattableString.Invariant(
        $"{Languages.Current.PathPrefix}/info_request_batch/{id}/helpers?done={done}"));

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { IsOwn: true } batch)
        {
            return false;
        }

        (Batch, Reviewers) = (batch, await reviewers.OfAsync(id, cancellation));
        return true;
    }
}
