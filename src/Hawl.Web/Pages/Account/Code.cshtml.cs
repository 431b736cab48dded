using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

// The second step of signing in: the code of the authenticator, or a recovery code.
[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class CodeModel(SignInWithCode signIn, PageLinks links, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? R { get; set; }

    [BindProperty(SupportsGet = true, Name = "recovery")]
    public bool IsRecovery { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public string Carried => AccountForms.Carried(R);

    public string CarriedToRecovery => QueryString.Create("recovery", "true").Add(new QueryString(Carried)).ToUriComponent();

    public async Task<IActionResult> OnGetAsync()
    {
        R = LocalPath.Of(R);
        return await HttpContext.SecondStepAsync() is null ? Redirect(links.To("/profile/sign_in") + Carried) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        R = LocalPath.Of(R);
        if (await HttpContext.SecondStepAsync() is not { } step)
        {
            return Redirect(links.To("/profile/sign_in") + Carried);
        }

        switch (await signIn.ExecuteAsync(step, Code, IsRecovery, cancellation))
        {
            case SignInAnswer.SignedIn signedIn:
                await HttpContext.EndSecondStepAsync();
                await HttpContext.SignInAsync(signedIn.Session);
                return Redirect(R ?? links.To("/profile"));
            case SignInAnswer.Wait wait:
                return Refuse(StatusCodes.Status429TooManyRequests, AccountForms.WaitWords(texts, wait.For));
            case SignInAnswer.Suspended suspended:
                return Refuse(StatusCodes.Status403Forbidden, AccountForms.SuspendedWords(texts, suspended.Reason));
            default:
                return Refuse(StatusCodes.Status400BadRequest, texts["Account.Code.Wrong"]);
        }
    }

    private PageResult Refuse(int status, string words)
    {
        ModelState.AddModelError("Code", words);
        Response.StatusCode = status;
        return Page();
    }
}
