namespace Hawl.Web.Hosting;

// A file asked for with its version never changes and is kept for a year; fonts carry no version but never change either.
public static class StaticFiles
{
    public static StaticFileOptions Options { get; } = new()
    {
        OnPrepareResponse = file => file.Context.Response.Headers.CacheControl =
            file.Context.Request.Query.ContainsKey("v") || file.Context.Request.Path.StartsWithSegments("/fonts")
                ? "public, max-age=31536000, immutable"
                : "public, max-age=3600",
    };
}
