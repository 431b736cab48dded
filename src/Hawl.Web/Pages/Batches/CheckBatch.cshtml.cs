using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// What sending would mean, the first letters as they will leave, and the sending itself.
[Authorize(Policies.Requester)]
public sealed class CheckBatchModel(
    BatchDraftQuery drafts, BatchForecastQuery forecasts, SendBatchDraft send, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public required BatchDraftQuery.Found Found { get; set; }

    public required BatchForecast Forecast { get; set; }

    [BindProperty]
    public long Version { get; set; }

    // Sent although something was said against its letter.
    [BindProperty]
    public bool Anyway { get; set; }

    // Why it cannot be sent as it is.
    public string? Obstacle { get; private set; }

    public bool MaySend => BatchRules.MaySend(Found.Draft, Forecast.Asked);

    public string? Done { get; private set; }

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken cancellation)
    {
        Done = done is "asked" or "taken-back" ? done : null;
        return await FindAsync(id, cancellation) is { } answer ? answer : Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        var elsewhere = await FindAsync(id, cancellation);
        if (elsewhere is NotFoundResult)
        {
            return elsewhere;
        }

        if (elsewhere is null && Forecast.Warnings.Any() && !Anyway)
        {
            ModelState.AddModelError(nameof(Anyway), refusals.Of("batch-anyway"));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        try
        {
            var batch = await send.ExecuteAsync(id, Me, Version, cancellation);
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/{batch}/sending?done=sent"));
        }
        catch (RuleException refusal)
        {
            if (await FindAsync(id, cancellation) is { } answer)
            {
                return answer;
            }

            ModelState.Clear();
            ModelState.AddModelError("", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostTakeBackAsync(
        long id, [FromServices] TakeBackBatchAsk takeBack, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is null)
        {
            return NotFound();
        }

        await takeBack.ExecuteAsync(id, Me, cancellation);
        return LocalRedirect(FormattableString.Invariant(
            $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/check?done=taken-back"));
    }

    private async Task<IActionResult?> FindAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return NotFound();
        }

        if (found.Draft.BatchId is { } batch)
        {
            return LocalRedirect(FormattableString.Invariant($"{Languages.Current.PathPrefix}/info_request_batch/{batch}/sending"));
        }

        (Found, Forecast) = (found, await forecasts.FindAsync(found.Draft, viewer.Value, cancellation));
        Obstacle = ObstacleOf(found);
        return null;
    }

    private string? ObstacleOf(BatchDraftQuery.Found found)
    {
        try
        {
            BatchRules.CheckLetter(found.Draft.Letter, found.Draft.Language);
            return Forecast.Asked == 0 ? refusals.Of("batch-to-no-one")
                : Forecast.Findings.Any(f => f.Stops) ? refusals.Of("batch-letter") : null;
        }
        catch (RuleException refusal)
        {
            return refusals.Of(refusal);
        }
    }
}
