using System.Security.Claims;
using System.Text.Encodings.Web;
using Hawl.Core;
using Hawl.Core.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hawl.Bench;

// Signs in whom a header names by their number, so that pages of their own can be measured.
internal sealed class BenchSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Header = "X-Bench-User";

    public static void Add(IServiceCollection services) =>
        services.AddAuthentication(Header).AddScheme<AuthenticationSchemeOptions, BenchSignIn>(Header, null);

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers[Header].ToString() is not { Length: > 0 } id)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var person = new ClaimsIdentity(
            [new Claim(ClaimTypes.NameIdentifier, id), new Claim(ClaimTypes.Role, Words.Of(UserRole.Member))], Header);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(person), Header)));
    }
}
