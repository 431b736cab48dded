using Hawl.Core;
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
public sealed class SignUpModel(SignUp signUp, PageLinks links, Texts texts, RefusalWords refusals) : PageModel
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
        var (name, email) = (AccountName.Signature(Form.Name), AccountName.Address(Form.Email));
        if (name is null)
        {
            ModelState.AddModelError("Form.Name", texts["Account.Name.Invalid"]);
        }

        if (email is null)
        {
            ModelState.AddModelError("Form.Email", texts["Account.Email.Invalid"]);
        }

        ModelState.JudgePassword("Form.Password", Form.Password, texts, email, name);
        if (!ModelState.IsValid || name is null || email is null || Form.Password is null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var form = new SignUpForm
        {
            Name = name,
            Email = email,
            Password = Form.Password,
            Language = Languages.Current.Code,
            ReturnPath = R,
        };
        try
        {
            HttpContext.MarkSignUp(await signUp.ExecuteAsync(form, cancellation));
        }
        catch (RuleException refusal) when (refusal.Rule == AccountName.OursRule)
        {
            ModelState.AddModelError("Form.Email", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return Redirect(links.To("/profile/check_mail?for=sign-up"));
    }

    public sealed class Input
    {
        public string? Name { get; set; }

        public string? Email { get; set; }

        public string? Password { get; set; }
    }
}
