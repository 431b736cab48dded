using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Http.Features;

namespace Hawl.Web.Api;

// A request with its correspondence and files in one zip, as whoever asks may see it: written while it is sent, and kept nowhere.
public static class Downloads
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var map = routes.MapGroup("").RequireAuthorization(Policies.Public)
            .WithMetadata(new MadeFromAttribute(PageSource.Request) { IsKept = false });
        map.MapMethods("/request/{slug}/download", Reading, GetAsync).RequireRateLimiting(DownloadLimits.Downloads);
        map.MapMethods("/request/{slug}/bundle.zip", Reading, GetBundleAsync).RequireRateLimiting(DownloadLimits.Bundles);
    }

    private static Task<IResult> GetAsync(HttpContext context, string slug, ShownRequestQuery requests, RequestZip zip) =>
        SendAsync(context, slug, $"{slug}.zip", requests, zip.WriteAsync);

    // The same, put in order for whoever decides about it.
    private static Task<IResult> GetBundleAsync(HttpContext context, string slug, ShownRequestQuery requests, BundleZip zip) =>
        SendAsync(context, slug, $"{slug}-bundle.zip", requests, zip.WriteAsync);

    private static async Task<IResult> SendAsync(
        HttpContext context, string slug, string name, ShownRequestQuery requests,
        Func<ShownRequest, Stream, CancellationToken, Task> write)
    {
        var viewer = context.RequestServices.GetRequiredService<CurrentViewer>().Value;
        var today = context.RequestServices.GetRequiredService<SiteToday>().Value;
        var shown = await requests.FindAsync(slug, Languages.Current.Code, viewer, today, context.RequestAborted);
        if (shown is null)
        {
            return Results.NotFound();
        }

        context.Response.Headers["X-Robots-Tag"] = "noindex";
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
        {
            // The end of a compressed entry is written synchronously, whatever one asks for.
            body.AllowSynchronousIO = true;
        }

        return HttpMethods.IsHead(context.Request.Method)
            ? Results.Bytes([], "application/zip", name)
            : Results.Stream(to => write(shown, to, context.RequestAborted), "application/zip", name);
    }
}
