using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// Asks those who run the site for permission to send a batch.
[Authorize(Policies.Requester)]
public sealed class AskForBatchModel(BatchDraftQuery drafts, AskForBatch ask, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public required BatchDraftQuery.Found Found { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        try
        {
            await ask.ExecuteAsync(id, Me, Words ?? "", cancellation);
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/check?done=asked"));
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError(refusal.Rule == "batch-ask-words" ? nameof(Words) : "", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}
