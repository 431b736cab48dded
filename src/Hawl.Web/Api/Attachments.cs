using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.Net.Http.Headers;

namespace Hawl.Web.Api;

// Files of messages, to download. A browser runs nothing of them; text comes written anew, without addresses.
public static class Attachments
{
    private const string Bytes = "application/octet-stream";

    // What a reader's program may know a file by; whatever else it claims to be, it is bytes.
    private static readonly HashSet<string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/pdf", "application/zip", "application/rtf", "application/msword", "application/vnd.ms-excel",
        "application/vnd.ms-powerpoint",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.spreadsheet",
        "application/vnd.oasis.opendocument.presentation",
        "audio/mpeg", "image/gif", "image/jpeg", "image/png", "image/tiff", "image/webp", "video/mp4",
    };

    public static void MapAttachments(this IEndpointRouteBuilder routes) => routes
        .MapMethods("/request/{slug}/response/{message:long}/attach/{number:int}/{name}", [HttpMethods.Get, HttpMethods.Head], GetAsync)
        .RequireAuthorization(Policies.Public)
        .RequireRateLimiting(DownloadLimits.Files);

    private static async Task<IResult> GetAsync(
        HttpContext context, [AsParameters] Asked asked, PublishedFileQuery files, PublishedFiles contents, CurrentViewer viewer,
        SiteToday today)
    {
        var (at, file) = await files.FindAsync(
            asked.Slug, asked.Message, asked.Number, Languages.Current.Code, viewer.Value, today.Value, context.RequestAborted);
        if (context.Answer(at, slug => (asked with { Slug = slug }).Path) is { } status)
        {
            return Results.StatusCode(status);
        }

        if (file is null || file.Name != asked.Name)
        {
            return file is null
                ? Results.NotFound()
                : Results.LocalRedirect(Languages.Current.PathPrefix + (asked with { Name = file.Name }).Path, permanent: true);
        }

        context.Response.Headers.CacheControl = viewer.Value == Viewer.Anonymous ? "public, no-cache" : "private, no-cache";
        return file.Text is { } kind
            ? await TextAsync(context, file, kind, contents)
            : await OriginalAsync(context, file, contents);
    }

    private static async Task<IResult> OriginalAsync(HttpContext context, PublishedFile file, PublishedFiles contents)
    {
        Guard(context.Response, file.Name);
        return Results.Stream(
            await contents.OpenAsync(file, context.RequestAborted),
            Types.Contains(file.ContentType) ? file.ContentType.ToLowerInvariant() : Bytes,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
            enableRangeProcessing: true);
    }

    private static async Task<IResult> TextAsync(HttpContext context, PublishedFile file, TextKind kind, PublishedFiles contents)
    {
        var isAsSent = kind is TextKind.Plain or TextKind.Csv;
        Guard(context.Response, isAsSent ? file.Name : file.Name + ".txt");
        var tag = EntityTags.Of(file.Hash, FileText.Version, file.Redaction.Rules);
        if (EntityTags.Match(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var type = kind is TextKind.Csv ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            // Its length is known only once it is written.
            (context.Response.Headers.ETag, context.Response.ContentType) = (tag, type);
            return Results.StatusCode(StatusCodes.Status200OK);
        }

        return Results.Stream(
            await contents.OpenAsync(file, context.RequestAborted), type, entityTag: new EntityTagHeaderValue(tag));
    }

    private static void Guard(HttpResponse response, string name)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        response.Headers["X-Robots-Tag"] = "noindex";
    }

    private sealed record Asked(string Slug, long Message, int Number, string Name)
    {
        public string Path => $"/request/{Slug}/response/{Message}/attach/{Number}/{Uri.EscapeDataString(Name)}";
    }
}
