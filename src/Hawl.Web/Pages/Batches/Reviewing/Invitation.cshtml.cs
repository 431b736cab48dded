using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches.Reviewing;

// Who was invited to look through the answers of a batch says yes or no; and may stop later.
[Authorize(Policies.Requester)]
public sealed class InvitationModel(BatchReviewersQuery reviewers, AnswerInvitation answer, CurrentViewer viewer) : PageModel
{
    public required BatchReviewersQuery.Helped Asked { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, string? act, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation) || act is not ("yes" or "no"))
        {
            return NotFound();
        }

        await answer.ExecuteAsync(id, viewer.Value.UserId ?? 0, act == "yes", cancellation);
        return LocalRedirect(act == "yes" ? ReviewAddress.Of(id) : $"{Languages.Current.PathPrefix}/profile/batches?done=stopped");
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await reviewers.InvitationAsync(id, viewer.Value, cancellation) is not { } asked)
        {
            return false;
        }

        Asked = asked;
        return true;
    }
}
