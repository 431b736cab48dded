using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Hawl.Web.Hosting;

// What a page's route names is looked for before the page is made: an old name leads on, and what may not be shown is not
// reached. Pages need not ask.
public static class AddressAnswers
{
    public static IApplicationBuilder UseAddresses(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is RouteEndpoint route
            && route.Metadata.GetMetadata<MadeFromAttribute>() is { } made
            && await FindAsync(context, made.Source) is { } found
            && context.Answer(found, name => Renamed(context.Request.Path, route.RoutePattern, name)) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        await next(context);
    });

    // The status in place of the thing, the public reason kept for the page that says so; null: it is here. `pathOf` makes the
    // path that an old name leads to.
    public static int? Answer(this HttpContext context, AtAddress found, Func<string, string> pathOf)
    {
        switch (found)
        {
            case AtAddress.Here:
                return null;
            case AtAddress.Moved moved:
                context.Response.Headers.Location = Languages.Current.PathPrefix + pathOf(moved.Slug) + context.Request.QueryString;
                return StatusCodes.Status301MovedPermanently;
            case AtAddress.Withheld withheld:
                context.Features.Set(new Refused(withheld.Reason));
                return StatusCodes.Status403Forbidden;
            case AtAddress.Gone gone:
                context.Features.Set(new Refused(gone.Reason));
                return StatusCodes.Status410Gone;
            default:
                return StatusCodes.Status404NotFound;
        }
    }

    private static async Task<AtAddress?> FindAsync(HttpContext context, PageSource source)
    {
        var addresses = context.RequestServices.GetRequiredService<AddressQuery>();
        var viewer = context.RequestServices.GetRequiredService<CurrentViewer>().Value;
        var today = context.RequestServices.GetRequiredService<SiteToday>().Value;
        var name = context.GetRouteValue(MadeFromAttribute.NameIn(source))?.ToString() ?? "";
        return source switch
        {
            PageSource.Request => await addresses.FindRequestAsync(name, viewer, today, context.RequestAborted),
            PageSource.User => await addresses.FindUserAsync(name, viewer, today, context.RequestAborted),
            PageSource.Authority => await addresses.FindAuthorityAsync(name, Languages.Current.Code, viewer, today, context.RequestAborted),
            PageSource.Batch when long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) =>
                await addresses.FindBatchAsync(id, viewer, today, context.RequestAborted),
            _ => null,
        };
    }

    // This path with another name where the route has one.
    private static string Renamed(PathString path, RoutePattern route, string name)
    {
        var at = route.PathSegments.TakeWhile(s => !s.Parts.OfType<RoutePatternParameterPart>().Any()).Count();
        var segments = (path.Value ?? "").TrimStart('/').Split('/');
        segments[at] = name;
        return "/" + string.Join('/', segments.Select(Uri.EscapeDataString));
    }
}
