using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace Hawl.Web.Hosting;

// Every route of the site with what its page or handler says of it.
public static class Routes
{
    public static async Task<IReadOnlyList<RouteEndpoint>> AllAsync(IServiceProvider services)
    {
        var loader = services.GetRequiredService<PageLoader>();
        var routes = new List<RouteEndpoint>();
        foreach (var route in services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            // A page is read only when it is first asked for, and its attributes with it.
            var page = route.Metadata.GetMetadata<PageActionDescriptor>();
            routes.Add(page is null ? route : (await loader.LoadAsync(page, route.Metadata)).Endpoint as RouteEndpoint ?? route);
        }

        return routes;
    }

    // The site does not start with a route that names no policy, or two.
    public static void RequirePolicies(IEnumerable<RouteEndpoint> routes)
    {
        var without = routes.Where(r => PolicyOf(r) is null).Select(PathOf).ToList();
        if (without.Count > 0)
        {
            throw new InvalidOperationException(
                $"Each route must name one policy of {string.Join(", ", Policies.All)}. These do not: {string.Join(", ", without)}.");
        }
    }

    public static string PathOf(RouteEndpoint route) => "/" + route.RoutePattern.RawText?.TrimStart('/');

    public static string? PolicyOf(RouteEndpoint route)
    {
        var named = route.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy ?? "").Distinct().ToList();
        var isOne = named is [_] && Policies.All.Contains(named[0]) && route.Metadata.GetMetadata<IAllowAnonymous>() is null;
        return isOne ? named[0] : null;
    }
}
