using System.Globalization;
using System.Security.Claims;
using Hawl.Core.Accounts;
using Microsoft.AspNetCore.Authentication;

namespace Hawl.Web.Hosting;

// Remembers between the password and the code who gave the password.
public static class SecondStepCookie
{
    private const string Kept = "kept";
    private const string Stamp = "stamp";

    public static Task BeginSecondStepAsync(this HttpContext http, SignInAnswer.NeedsCode answer, bool isKept) => http.SignInAsync(
        SignInCookie.StepScheme,
        new ClaimsPrincipal(new ClaimsIdentity(
            [
                new Claim(ClaimTypes.NameIdentifier, answer.UserId.ToString(CultureInfo.InvariantCulture)),
                new Claim(Stamp, answer.Stamp.ToString()),
                new Claim(Kept, isKept ? Kept : ""),
            ],
            SignInCookie.StepScheme)));

    // Null: the password was not given, or too long ago.
    public static async Task<SecondStep?> SecondStepAsync(this HttpContext http)
    {
        var step = (await http.AuthenticateAsync(SignInCookie.StepScheme)).Principal;
        return long.TryParse(step?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var userId)
            && Guid.TryParse(step?.FindFirstValue(Stamp), out var stamp)
                ? new SecondStep(userId, stamp, http.Browser(step?.FindFirstValue(Kept) == Kept))
                : null;
    }

    public static Task EndSecondStepAsync(this HttpContext http) => http.SignOutAsync(SignInCookie.StepScheme);
}
