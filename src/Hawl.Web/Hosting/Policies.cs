using Hawl.Core;
using Hawl.Core.Accounts;
using Microsoft.AspNetCore.Authorization;

namespace Hawl.Web.Hosting;

// Who may come to a route at all; every route names one of these. What of its things they see, Publication says.
public static class Policies
{
    public const string Public = nameof(Public);

    // Anyone who is signed in.
    public const string Requester = nameof(Requester);

    public const string Moderator = nameof(Moderator);

    public const string Admin = nameof(Admin);

    // Whoever works on the program; elsewhere there is no such page.
    public const string Development = nameof(Development);

    public static readonly IReadOnlyList<string> All = [Public, Requester, Moderator, Admin, Development];

    public static IServiceCollection AddHawlPolicies(this IServiceCollection services, HawlSettings settings)
    {
        services.AddAuthentication(SignInCookie.Scheme).AddSignInCookies(settings);
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refusals>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Public, p => p.RequireAssertion(_ => true))
            .AddPolicy(Requester, p => p.RequireAuthenticatedUser())
            .AddPolicy(Moderator, p => p.RequireRole(Words.Of(UserRole.Moderator), Words.Of(UserRole.Admin)))
            .AddPolicy(Admin, p => p.RequireRole(Words.Of(UserRole.Admin)))
            .AddPolicy(Development, p => p.RequireAssertion(c => c.Resource is HttpContext http && IsDevelopment(http)))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsNoRoute).Build());
        return services;
    }

    private static bool IsDevelopment(HttpContext http) => http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();

    // A route without a policy is closed to everyone; where there is no route, that is what is said.
    private static bool IsNoRoute(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && http.GetEndpoint() is null;
}
