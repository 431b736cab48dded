using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// Throws a letter away that has not been sent.
[Authorize(Policies.Public)]
[PrivatePage]
public sealed class RemoveDraftModel(DraftPreviewQuery drafts, DeleteDraft delete, CurrentViewer viewer) : PageModel
{
    public required DraftPreview Draft { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation) => await FindAsync(token, cancellation)
        ? Draft.Sent is { } slug ? LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}") : Page()
        : SignInLink.OrNotFound(this, viewer, $"/new/draft/{token}/delete");

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        // Sent twice, it is gone already.
        if (await FindAsync(token, cancellation))
        {
            await delete.ExecuteAsync(token, viewer.Value.UserId, cancellation);
        }

        var next = viewer.Value == Viewer.Anonymous ? "/select_authority" : "/profile/drafts?done=deleted";
        return LocalRedirect(Languages.Current.PathPrefix + next);
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(token, Languages.Current.Code, viewer.Value, cancellation) is not { } draft)
        {
            return false;
        }

        Draft = draft;
        return true;
    }
}
