using Hawl.Web.Hosting;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// Addresses that people guess, and the pages they mean.
public static class ShortAddresses
{
    public static void MapShortAddresses(this IEndpointRouteBuilder routes)
    {
        foreach (var path in new[] { "/body", "/body/list" })
        {
            routes.MapGet(path, () => Results.LocalRedirect(Languages.Current.PathPrefix + "/body/list/all", permanent: true))
                .RequireAuthorization(Policies.Public);
        }

        routes.MapGet("/new", () => Results.LocalRedirect(Languages.Current.PathPrefix + "/select_authority", permanent: true))
            .RequireAuthorization(Policies.Public);
    }
}
