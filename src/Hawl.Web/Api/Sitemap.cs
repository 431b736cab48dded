using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;

namespace Hawl.Web.Api;

// The sitemap: an index, and files written as they are read. A file covers so many numbers that it holds at most 50,000
// addresses in two languages (sitemaps.org).
public static class Sitemap
{
    private const long InAFile = 20_000;

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    private static readonly string[] Standing =
    [
        "", "list", "body/list/all", "select_authority", "help", .. HelpPages.Names.Select(n => $"help/{n}"), "help/reading", "law",
        .. RegimeLibrary.BuiltIn.All.SelectMany(LawPaths.All).Select(path => path.TrimStart('/')),
    ];

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("").RequireAuthorization(Policies.Public)
            .WithMetadata(new MadeFromAttribute(PageSource.Lists) { IsKept = false });
        map.MapMethods("/sitemap.xml", Reading, IndexAsync);
        map.MapMethods("/sitemap/pages.xml", Reading, PagesAsync);
        map.MapMethods("/sitemap/requests-{file:long:min(0)}.xml", Reading, RequestsAsync);
        map.MapMethods("/sitemap/batches-{file:long:min(0)}.xml", Reading, BatchesAsync);
        map.MapMethods("/sitemap/authorities-{file:long:min(0)}.xml", Reading, AuthoritiesAsync);
    }

    private static async Task IndexAsync(HttpContext context, SitemapQuery query, HawlSettings settings)
    {
        var cancellation = context.RequestAborted;
        (string Kind, long Last)[] kinds =
        [
            ("requests", await query.LastRequestAsync(cancellation)),
            ("batches", await query.LastBatchAsync(cancellation)),
            ("authorities", await query.LastAuthorityAsync(cancellation)),
        ];
        await using var xml = new SitemapWriter(context.Response, settings.PublicUrl, "sitemapindex");
        await xml.FileAsync("sitemap/pages.xml");
        foreach (var (kind, last) in kinds)
        {
            for (var file = 0L; file * InAFile < last; file++)
            {
                await xml.FileAsync(string.Create(CultureInfo.InvariantCulture, $"sitemap/{kind}-{file}.xml"));
            }
        }
    }

    private static async Task PagesAsync(HttpContext context, HawlSettings settings)
    {
        await using var xml = new SitemapWriter(context.Response, settings.PublicUrl, "urlset");
        foreach (var path in Standing)
        {
            await xml.PageAsync(_ => path, null);
        }
    }

    private static Task RequestsAsync(HttpContext context, long file, SitemapQuery query, HawlSettings settings) =>
        WriteAsync(context, settings, query.Requests(file * InAFile, (file + 1) * InAFile));

    private static Task BatchesAsync(HttpContext context, long file, SitemapQuery query, HawlSettings settings) =>
        WriteAsync(context, settings, query.Batches(file * InAFile, (file + 1) * InAFile));

    private static async Task WriteAsync(HttpContext context, HawlSettings settings, IAsyncEnumerable<SitemapQuery.Place> places)
    {
        await using var xml = new SitemapWriter(context.Response, settings.PublicUrl, "urlset");
        await foreach (var place in places.WithCancellation(context.RequestAborted))
        {
            await xml.PageAsync(_ => place.Path, place.ChangedAt);
        }
    }

    private static async Task AuthoritiesAsync(HttpContext context, long file, SitemapQuery query, HawlSettings settings)
    {
        await using var xml = new SitemapWriter(context.Response, settings.PublicUrl, "urlset");
        await foreach (var authority in query.Authorities(file * InAFile, (file + 1) * InAFile).WithCancellation(context.RequestAborted))
        {
            await xml.PageAsync(
                language => $"body/{authority.Names.FirstOrDefault(n => n.Language == language.Code)?.Slug ?? authority.Slug}", null);
        }
    }
}
