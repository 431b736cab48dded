using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ProofRequired]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class NewAddressModel(AskForNewAddress ask, CurrentViewer viewer, PageLinks links, RefusalWords refusals) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            await ask.ExecuteAsync(viewer.Value.UserId ?? 0, Email ?? "", cancellation);
            return Redirect(links.To("/profile/check_mail?for=address"));
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("Email", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }
}
