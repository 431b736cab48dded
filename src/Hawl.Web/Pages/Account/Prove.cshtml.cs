using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

// The password once more, on the way to a page that changes how one signs in.
[Authorize(Policies.Requester)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class ProveModel(ProveAgain prove, PageLinks links, Texts texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? R { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public void OnGet() => R = LocalPath.Of(R);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        R = LocalPath.Of(R);
        if (HttpContext.Features.Get<SignedInPerson>() is not { } person)
        {
            return Redirect(links.To("/profile/sign_in") + AccountForms.Carried(R));
        }

        switch (await prove.ExecuteAsync(person, Password ?? "", HttpContext.Client(), cancellation))
        {
            case null:
                return Redirect(R ?? links.To("/profile/settings"));
            case SignInAnswer.Wait wait:
                return Refuse(StatusCodes.Status429TooManyRequests, AccountForms.WaitWords(texts, wait.For));
            default:
                return Refuse(StatusCodes.Status400BadRequest, texts["Account.Prove.Wrong"]);
        }
    }

    private PageResult Refuse(int status, string words)
    {
        ModelState.AddModelError("Password", words);
        Response.StatusCode = status;
        return Page();
    }
}
