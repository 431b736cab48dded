using Hawl.Core.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Hawl.Web.Hosting;

// Whoever a route's policy refuses gets the page that says so, and who is not signed in is asked to, on the way to where they were
// going; pages for development are not there at all.
public sealed class Refusals : IAuthorizationMiddlewareResultHandler
{
    private static readonly string[] ForPeople = [Policies.Requester, Policies.Moderator, Policies.Admin];

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var named = (context.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>() ?? []).Select(a => a.Policy).ToList();
        if (context.User.Identity is not { IsAuthenticated: true } && named.Exists(p => ForPeople.Contains(p)))
        {
            context.Response.Redirect(SignInAddress(context.Request));
            return Task.CompletedTask;
        }

        var forDevelopment = named.Contains(Policies.Development);
        context.Response.StatusCode = forDevelopment ? StatusCodes.Status404NotFound : StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    // What a form held is not carried along: its page is asked for again.
    private static string SignInAddress(HttpRequest asked)
    {
        var path = asked.PathBase.Add(asked.Path).ToUriComponent();
        var whole = HttpMethods.IsGet(asked.Method) || HttpMethods.IsHead(asked.Method) ? path + asked.QueryString : path;
        var wanted = LocalPath.Of(whole) ?? LocalPath.Of(path);
        return asked.PathBase.Add("/profile/sign_in").ToUriComponent()
            + (wanted is null ? "" : QueryString.Create("r", wanted).ToUriComponent());
    }
}
