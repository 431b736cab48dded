using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ProofRequired]
[ResponseCache(NoStore = true)]
public sealed class NewRecoveryCodesModel(MakeRecoveryCodes make, CurrentViewer viewer) : PageModel
{
    public IReadOnlyList<string>? Codes { get; private set; }

    // Told once, so on the answer itself: asked for again, the page makes others.
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        Codes = await make.ExecuteAsync(viewer.Value.UserId ?? 0, cancellation);
        return Page();
    }
}
