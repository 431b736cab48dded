using System.Text;
using Hawl.Core;
using Hawl.Core.Data;
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
        .RequireAuthorization(Policies.Public);

    private static async Task<IResult> GetAsync(
        HttpContext context, [AsParameters] Asked asked, PublishedFileQuery files, FileStore store, CurrentViewer viewer, SiteToday today)
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
            ? await TextAsync(context, file, kind, store)
            : Original(context.Response, file, store);
    }

    private static IResult Original(HttpResponse response, PublishedFile file, FileStore store)
    {
        Guard(response, file.Name);
        return Results.Stream(
            store.Open(file.Hash),
            Types.Contains(file.ContentType) ? file.ContentType.ToLowerInvariant() : Bytes,
            entityTag: new EntityTagHeaderValue($"\"{file.Hash}\""),
            enableRangeProcessing: true);
    }

    private static async Task<IResult> TextAsync(HttpContext context, PublishedFile file, TextKind kind, FileStore store)
    {
        var isAsSent = kind is TextKind.Plain or TextKind.Csv;
        Guard(context.Response, isAsSent ? file.Name : file.Name + ".txt");
        var tag = EntityTags.Of(file.Hash, FileText.Version, file.Redaction.Rules);
        if (EntityTags.Match(context.Request.Headers.IfNoneMatch, tag))
        {
            context.Response.Headers.ETag = tag;
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        using var bytes = new MemoryStream();
        await using (var content = store.Open(file.Hash))
        {
            await content.CopyToAsync(bytes, context.RequestAborted);
        }

        return Results.Bytes(
            Encoding.UTF8.GetBytes(FileText.Write(bytes.ToArray(), kind, file.Redaction)),
            kind is TextKind.Csv ? "text/csv; charset=utf-8" : "text/plain; charset=utf-8",
            entityTag: new EntityTagHeaderValue(tag));
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
