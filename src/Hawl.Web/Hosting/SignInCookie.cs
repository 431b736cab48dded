using System.Globalization;
using System.Security.Claims;
using Hawl.Core;
using Hawl.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Hawl.Web.Hosting;

// The cookie of somebody who is signed in. It names a session and nothing more; who that is, is looked up at every visit.
public static class SignInCookie
{
    public const string Scheme = "hawl-session";

    // Between the password and the code.
    public const string StepScheme = "hawl-step";

    private const string SessionClaim = "session";

    private static readonly TimeSpan StepTime = TimeSpan.FromMinutes(10);

    public static AuthenticationBuilder AddSignInCookies(this AuthenticationBuilder authentication, HawlSettings settings) =>
        authentication
            .AddCookie(Scheme, o =>
            {
                Settle(o.Cookie, Scheme, settings);
                o.SlidingExpiration = true;
                o.Events.OnValidatePrincipal = ValidateAsync;
            })
            .AddCookie(StepScheme, o =>
            {
                Settle(o.Cookie, StepScheme, settings);
                o.ExpireTimeSpan = StepTime;
                o.SlidingExpiration = false;
            });

    // Of no use on another site, to no script, and over no open line where the site has a closed one.
    public static void Settle(CookieBuilder cookie, string name, HawlSettings settings)
    {
        var isSecure = settings.PublicUrl.Scheme == Uri.UriSchemeHttps;
        cookie.Name = isSecure ? $"__Host-{name}" : name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.IsEssential = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = isSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
    }

    public static Task SignInAsync(this HttpContext http, Session session)
    {
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var person = new ClaimsIdentity([new Claim(SessionClaim, session.Id.ToString())], Scheme);
        return http.SignInAsync(Scheme, new ClaimsPrincipal(person), new AuthenticationProperties
        {
            IsPersistent = session.IsKept,
            IssuedUtc = now,
            ExpiresUtc = now + (session.IsKept ? SessionQuery.Kept : SessionQuery.Passing),
        });
    }

    // Null: not signed in by a session.
    public static Guid? SessionOf(this HttpContext http) =>
        Guid.TryParse(http.User.FindFirstValue(SessionClaim), out var id) ? id : null;

    private static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        var (http, services) = (cookie.HttpContext, cookie.HttpContext.RequestServices);
        var person = Guid.TryParse(cookie.Principal?.FindFirstValue(SessionClaim), out var id)
            ? await services.GetRequiredService<SessionQuery>().FindAsync(id, http.RequestAborted)
            : null;
        if (person is null)
        {
            cookie.RejectPrincipal();
            // A public page is the same for everyone, also in what it sets.
            if (http.GetEndpoint()?.Metadata.GetMetadata<MadeFromAttribute>() is null)
            {
                await http.SignOutAsync(Scheme);
            }

            return;
        }

        await services.GetRequiredService<SeeSession>().ExecuteAsync(person, http.RequestAborted);
        http.Features.Set(person);
        cookie.ReplacePrincipal(new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(SessionClaim, person.SessionId.ToString()),
                new Claim(ClaimTypes.NameIdentifier, person.UserId.ToString(CultureInfo.InvariantCulture)),
                new Claim(ClaimTypes.Role, Words.Of(person.Role)),
            ],
            Scheme)));
    }
}
