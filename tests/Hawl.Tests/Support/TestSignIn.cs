using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hawl.Tests.Support;

// Signs in whoever a header of the request names, by number and role; without one, whoever the site's own cookie names.
internal sealed class TestSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    private const string Name = "X-Test-User";

    public static void Add(IServiceCollection services) =>
        services.AddAuthentication(Name).AddScheme<AuthenticationSchemeOptions, TestSignIn>(Name, null);

    public static (string Name, string Value) Header(User user) =>
        (Name, string.Create(CultureInfo.InvariantCulture, $"{user.Id} {Words.Of(user.Role)}"));

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Name].ToString().Split(' ') is not [var id, var role])
        {
            return await Context.AuthenticateAsync(SignInCookie.Scheme);
        }

        var person = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Role, role)], Name);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), Name));
    }
}
