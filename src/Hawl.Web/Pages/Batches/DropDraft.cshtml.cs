using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// Forgets a batch in preparation.
[Authorize(Policies.Requester)]
public sealed class DropDraftModel(BatchDraftQuery drafts, DropBatchDraft drop, CurrentViewer viewer) : PageModel
{
    public required BatchDraftQuery.Found Found { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, viewer.Value.UserId, cancellation) is not { Draft.BatchId: null } found)
        {
            return NotFound();
        }

        Found = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, viewer.Value.UserId, cancellation) is not { Draft.BatchId: null })
        {
            return NotFound();
        }

        await drop.ExecuteAsync(id, viewer.Value.UserId ?? 0, cancellation);
        return LocalRedirect($"{Languages.Current.PathPrefix}/profile/batches?done=deleted");
    }
}
