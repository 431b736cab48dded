using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

// The link in a mail. Programs that read mail follow links, so following it changes nothing: the button does.
[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class ConfirmModel(
    AccountLinkQuery query, ConfirmSignUp confirm, ConfirmNewAddress confirmAddress, OpenSession open, PageLinks links) : PageModel
{
    public FoundLink Found { get; private set; } = FoundLink.Unknown;

    public bool IsGood => Found is { State: LinkState.Good, Kind: AccountLinkKind.SignUp or AccountLinkKind.NewAddress };

    // The password of the sign-up was typed in another browser, perhaps by somebody else.
    public bool NeedsPassword => IsGood && Found.Mark is { } mark && mark != HttpContext.SignUpMark();

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        Found = await query.FindAsync(token, cancellation);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string token, [FromServices] Texts texts, CancellationToken cancellation)
    {
        Found = await query.FindAsync(token, cancellation);
        if (NeedsPassword)
        {
            ModelState.JudgePassword(nameof(Password), Password, texts, Found.Email, Found.Name);
            if (!ModelState.IsValid)
            {
                return Show(StatusCodes.Status400BadRequest);
            }
        }

        return (IsGood, Found.Kind) switch
        {
            (true, AccountLinkKind.SignUp) when await confirm.ExecuteAsync(
                token, HttpContext.SignUpMark(), Password, cancellation) is { } user => await WelcomeAsync(user, cancellation),
            (true, AccountLinkKind.NewAddress) when await confirmAddress.ExecuteAsync(token, HttpContext.SessionOf(), cancellation) =>
                Redirect(links.To("/profile/settings?done=address")),
            _ => TooLate(),
        };
    }

    private async Task<RedirectResult> WelcomeAsync(User user, CancellationToken cancellation)
    {
        HttpContext.EndSignUp();
        await HttpContext.SignInAsync(await open.ExecuteAsync(user.Id, HttpContext.Browser(isKept: false), cancellation));
        return Redirect(Found.ReturnPath ?? links.To("/profile?done=confirmed"));
    }

    private PageResult TooLate()
    {
        Found = Found with { State = Found.State is LinkState.Unknown ? LinkState.Unknown : LinkState.Over };
        return Show();
    }

    private PageResult Show(int status = StatusCodes.Status200OK)
    {
        Response.StatusCode = IsGood ? status
            : Found.State is LinkState.Unknown ? StatusCodes.Status404NotFound
            : StatusCodes.Status410Gone;
        return Page();
    }
}
