using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class AskForLinkModel(AskForPasswordLink ask, PageLinks links, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? R { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string Carried => AccountForms.Carried(R);

    public void OnGet() => R = LocalPath.Of(R);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        R = LocalPath.Of(R);
        if (AccountName.Address(Form.Email) is not { } email)
        {
            ModelState.AddModelError("Form.Email", texts["Account.Email.Invalid"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await ask.ExecuteAsync(email, Languages.Current.Code, R, cancellation);
        return Redirect(links.To("/profile/check_mail?for=password"));
    }

    public sealed class Input
    {
        public string? Email { get; set; }
    }
}
