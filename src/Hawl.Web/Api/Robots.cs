using Hawl.Core;
using Hawl.Web.Hosting;

namespace Hawl.Web.Api;

// What machines are asked to leave alone: files, and pages that say only how another page came about.
public static class Robots
{
    public static void MapRobots(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/robots.txt", [HttpMethods.Get, HttpMethods.Head], (HawlSettings settings) => Results.Text(
            $"""
            User-agent: *
            Disallow: /*/attach/
            Disallow: /*request/*/due-date
            Disallow: /new/
            Disallow: /*/new/
            Disallow: /problem/
            Sitemap: {new Uri(settings.PublicUrl, "sitemap.xml").AbsoluteUri}

            """))
        .WithMetadata(new MadeFromAttribute(PageSource.Site))
        .RequireAuthorization(Policies.Public);
}
