using Hawl.Core;
using Hawl.Core.Datasets;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Datasets;

// Gives out the answers to one's batch as a numbered version, after saying that this is for good.
[Authorize(Policies.Requester)]
public sealed class PublishDatasetPageModel(
    DatasetToPublishQuery batches, PublishDataset publish, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public required DatasetToPublishQuery.Found Batch { get; set; }

    public long Id { get; private set; }

    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        After = Batch.Last;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        try
        {
            var number = await publish.ExecuteAsync(id, After, Note ?? "", viewer.Value, cancellation);
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/{id}/dataset/{number}?done=published"));
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError(refusal.Rule == "dataset-note" ? nameof(Note) : "", refusals.Of(refusal));
            Response.StatusCode = refusal.Rule == "dataset-meanwhile"
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status400BadRequest;
            // What was published meanwhile is known now: sending it once more is meant.
            ModelState.Remove(nameof(After));
            After = Batch.Last;
            return Page();
        }
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { } found)
        {
            return false;
        }

        (Id, Batch) = (id, found);
        return true;
    }
}
