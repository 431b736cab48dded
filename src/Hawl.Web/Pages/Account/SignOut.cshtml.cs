using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Public)]
[ResponseCache(NoStore = true)]
public sealed class SignOutModel(EndSession end, CurrentViewer viewer, PageLinks links) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (HttpContext.SessionOf() is { } session && viewer.Value.UserId is { } userId)
        {
            await end.ExecuteAsync(userId, session, cancellation);
        }

        await HttpContext.SignOutAsync(SignInCookie.Scheme);
        return Redirect(links.To("/profile/sign_in?done=signed-out"));
    }
}
