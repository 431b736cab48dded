using Hawl.Core;
using Hawl.Core.Accounts;

namespace Hawl.Web.Hosting;

// Remembers the browser in which somebody signed up until their address is confirmed.
public static class SignUpCookie
{
    private const string Name = "hawl-sign-up";

    public static void MarkSignUp(this HttpContext http, string mark)
    {
        var cookie = Cookie(http);
        http.Response.Cookies.Append(cookie.Name ?? Name, mark, cookie.Build(http));
    }

    public static string? SignUpMark(this HttpContext http) => http.Request.Cookies[Cookie(http).Name ?? Name];

    public static void EndSignUp(this HttpContext http)
    {
        var cookie = Cookie(http);
        http.Response.Cookies.Delete(cookie.Name ?? Name, cookie.Build(http));
    }

    private static CookieBuilder Cookie(HttpContext http)
    {
        var cookie = new CookieBuilder { MaxAge = AccountLink.Lifetime };
        SignInCookie.Settle(cookie, Name, http.RequestServices.GetRequiredService<HawlSettings>());
        return cookie;
    }
}
