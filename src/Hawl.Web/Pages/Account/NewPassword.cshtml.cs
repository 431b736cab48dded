using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class NewPasswordModel(AccountLinkQuery query, SetForgottenPassword set, PageLinks links, Texts texts) : PageModel
{
    public FoundLink Found { get; private set; } = FoundLink.Unknown;

    public bool IsGood => Found is { State: LinkState.Good, Kind: AccountLinkKind.Password };

    [BindProperty]
    public Input Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Found = await query.FindAsync(token, cancellation);
        return Show(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Found = await query.FindAsync(token, cancellation);
        ModelState.JudgePassword("Form.Password", Form.Password, texts, Found.Email);
        if (!IsGood || !ModelState.IsValid)
        {
            return Show(StatusCodes.Status400BadRequest);
        }

        if (!await set.ExecuteAsync(token, Form.Password ?? "", cancellation))
        {
            Found = Found with { State = LinkState.Over };
            return Show(StatusCodes.Status400BadRequest);
        }

        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return Redirect(links.To("/profile/sign_in" + QueryString.Create(
            [new("done", "password-set"), .. Found.ReturnPath is { } r ? [new("r", r)] : Array.Empty<KeyValuePair<string, string?>>()])));
    }

    private PageResult Show(int status)
    {
        Response.StatusCode = IsGood ? status
            : Found.State is LinkState.Unknown ? StatusCodes.Status404NotFound
            : StatusCodes.Status410Gone;
        return Page();
    }

    public sealed class Input
    {
        public string? Password { get; set; }
    }
}
