using Hawl.Core.Accounts;
using Hawl.Core.Publication;
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
public sealed class SignInModel(SignIn signIn, CurrentViewer viewer, PageLinks links, Texts texts, PasskeyForms passkeys) : PageModel
{
    private static readonly string[] Dones = ["signed-out", "password-set", "signed-out-everywhere", "no-passkey"];

    // Where the person was going.
    [BindProperty(SupportsGet = true)]
    public string? R { get; set; }

    [BindProperty]
    public Input Form { get; set; } = new();

    public string? Done { get; private set; }

    // The same for the next form.
    public string Carried => AccountForms.Carried(R);

    // What the browser is asked, when script is there to ask it.
    public string PasskeyOptions { get; private set; } = "";

    public string PasskeyState { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string? done)
    {
        R = LocalPath.Of(R);
        Done = Dones.FirstOrDefault(d => d == done);
        return viewer.Value == Viewer.Anonymous ? await ShowAsync(StatusCodes.Status200OK) : Onward();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        R = LocalPath.Of(R);
        var form = new SignInForm
        {
            Email = Form.Email ?? "",
            Password = Form.Password ?? "",
            From = HttpContext.Browser(Form.IsKept),
            Language = Languages.Current.Code,
            ReturnPath = R,
        };
        switch (await signIn.ExecuteAsync(form, cancellation))
        {
            case SignInAnswer.SignedIn signedIn:
                await HttpContext.SignInAsync(signedIn.Session);
                return Onward();
            case SignInAnswer.NeedsCode next:
                await HttpContext.BeginSecondStepAsync(next, Form.IsKept);
                return Redirect(links.To("/profile/sign_in/code") + Carried);
            case SignInAnswer.Unconfirmed:
                return Redirect(links.To("/profile/check_mail?for=sign-up"));
            case SignInAnswer.Suspended suspended:
                return await RefuseAsync(StatusCodes.Status403Forbidden, AccountForms.SuspendedWords(texts, suspended.Reason));
            case SignInAnswer.Wait wait:
                return await RefuseAsync(StatusCodes.Status429TooManyRequests, AccountForms.WaitWords(texts, wait.For));
            default:
                return await RefuseAsync(StatusCodes.Status400BadRequest, texts["Account.SignIn.Wrong"]);
        }
    }

    private RedirectResult Onward() => Redirect(R ?? links.To("/profile"));

    private Task<PageResult> RefuseAsync(int status, string words)
    {
        ModelState.AddModelError("", words);
        return ShowAsync(status);
    }

    private async Task<PageResult> ShowAsync(int status)
    {
        (PasskeyOptions, PasskeyState) = await passkeys.AskToSignInAsync(HttpContext);
        Response.StatusCode = status;
        return Page();
    }

    public sealed class Input
    {
        public string? Email { get; set; }

        public string? Password { get; set; }

        public bool IsKept { get; set; }
    }
}
