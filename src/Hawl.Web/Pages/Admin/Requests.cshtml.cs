using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// Opens a request by whatever name it is known.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class RequestsModel(RequestNamesQuery requests, CurrentViewer viewer, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(Q))
        {
            return Page();
        }

        var (found, unknown) = await requests.FindAsync(Q, viewer.Value, cancellation);
        if (found is [var id, ..])
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/admin/requests/{id}");
        }

        ModelState.AddModelError(nameof(Q), texts["Admin.To.Unknown", string.Join(", ", unknown)]);
        return Page();
    }
}
