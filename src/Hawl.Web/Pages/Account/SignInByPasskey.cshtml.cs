using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Account;

// Where the form of a passkey goes; there is nothing to read here.
[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Forms)]
[ResponseCache(NoStore = true)]
public sealed class SignInByPasskeyModel(PasskeyForms passkeys, OpenSession open, PasskeyStore known, PageLinks links) : PageModel
{
    public IActionResult OnGet() => Redirect(links.To("/profile/sign_in"));

    public async Task<IActionResult> OnPostAsync(string? r, string? credential, string? state, CancellationToken cancellation)
    {
        var found = await passkeys.FindAsync(credential, state, HttpContext);
        if (found is not { User: { SuspendedAt: null, ConfirmedAt: not null } user, Passkey: { } passkey })
        {
            return Redirect(links.To("/profile/sign_in?done=no-passkey"));
        }

        // Its count of uses is how a copied key would be noticed.
        await known.AddOrUpdatePasskeyAsync(user, passkey, cancellation);
        await HttpContext.SignInAsync(await open.ExecuteAsync(user.Id, HttpContext.Browser(isKept: false), cancellation));
        return Redirect(LocalPath.Of(r) ?? links.To("/profile"));
    }
}
