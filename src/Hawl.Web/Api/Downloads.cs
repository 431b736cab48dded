using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Http.Features;

namespace Hawl.Web.Api;

// A request with its correspondence and files in one zip, as whoever asks may see it: written while it is sent, and kept nowhere.
public static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/request/{slug}/download", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .RequireAuthorization(Policies.Public)
        .RequireRateLimiting(DownloadLimits.Downloads)
        .WithMetadata(new MadeFromAttribute(PageSource.Request) { IsKept = false });

    private static async Task<IResult> GetAsync(
        HttpContext context, string slug, ShownRequestQuery requests, RequestZip zip, CurrentViewer viewer, SiteToday today)
    {
        var shown = await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, today.Value, context.RequestAborted);
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
            ? Results.Bytes([], "application/zip", $"{slug}.zip")
            : Results.Stream(to => zip.WriteAsync(shown, to, context.RequestAborted), "application/zip", $"{slug}.zip");
    }
}
