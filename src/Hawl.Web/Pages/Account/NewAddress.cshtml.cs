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
public sealed class NewAddressModel(AskForNewAddress ask, CurrentViewer viewer, PageLinks links, Texts texts) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (AccountName.Address(Email) is not { } email)
        {
            ModelState.AddModelError("Email", texts["Account.Email.Invalid"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await ask.ExecuteAsync(viewer.Value.UserId ?? 0, email, cancellation);
        return Redirect(links.To("/profile/check_mail?for=address"));
    }
}
