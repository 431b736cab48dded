using Hawl.Core;
using Hawl.Core.Answers;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches.Reviewing;

// One more letter to each authority of a batch that has left questions open: the owner chooses which, sees some of them, and sends all.
[Authorize(Policies.Requester)]
public sealed class UnansweredModel(
    ReviewedBatchQuery batches, UnansweredBatchQuery unanswered, AskUnanswered ask, CurrentViewer viewer) : PageModel
{
    public required ReviewedBatch Batch { get; set; }

    public UnansweredState State { get; private set; }

    public IReadOnlyDictionary<UnansweredState, int> Counts { get; private set; } = new Dictionary<UnansweredState, int>();

    public int Count => Counts.GetValueOrDefault(State);

    // Of them, those where no person has looked whether a question is open.
    public int Unlooked { get; private set; }

    public int Waiting { get; private set; }

    public int? Ordered { get; private set; }

    public IReadOnlyList<UnansweredBatchQuery.Sample> Samples { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, string? state, int? ordered, CancellationToken cancellation)
    {
        Ordered = ordered is > 0 ? ordered : null;
        return await FindAsync(id, state, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(
        long id, string? state, int count, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(id, state, cancellation))
        {
            return NotFound();
        }

        try
        {
            var ordered = await ask.ExecuteAsync(id, State, count, viewer.Value, cancellation);
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/{id}/unanswered?state={Words.Of(State)}&ordered={ordered}"));
        }
        catch (RuleException refused) when (refused.Rule == AskUnanswered.Changed)
        {
            ModelState.AddModelError("", refusals.Of(refused));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<bool> FindAsync(long id, string? state, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { IsOwn: true } batch)
        {
            return false;
        }

        Batch = batch;
        State = Enum.GetValues<UnansweredState>().FirstOrDefault(s => Words.Of(s) == state);
        var found = await unanswered.FindAsync(id, State, viewer.Value, Languages.Current.Code, cancellation);
        (Counts, Samples, Unlooked, Waiting) = (found.Counts, found.Samples, found.Unlooked, found.Waiting);
        return true;
    }
}
