using Hawl.Core.Publication;

namespace Hawl.Web.Hosting;

// Public pages before readers who are not signed in: tagged, to be kept by anyone and asked for again each time, and not made
// again for who has them. What the signed-in see is theirs alone.
public static class PublicPages
{
    private const string ForAll = "public, no-cache";
    private const string ForOne = "private, no-store";

    public static IApplicationBuilder UsePublicPages(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        context.Features.Set<PageTag>(null);
        var source = context.GetEndpoint()?.Metadata.GetMetadata<MadeFromAttribute>();
        if (source is null or { IsForm: true }
            || !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)))
        {
            SettleForm(context.Response, source);
            await next(context);
            return;
        }

        if (context.RequestServices.GetRequiredService<CurrentViewer>().Value != Viewer.Anonymous)
        {
            // Last, since a form in the page sets it too.
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.CacheControl = ForOne;
                return Task.CompletedTask;
            });
            await next(context);
            return;
        }

        var tag = await context.RequestServices.GetRequiredService<PageTags>().FindAsync(context, source.Source);
        if (tag is not null && EntityTags.Match(context.Request.Headers.IfNoneMatch, tag))
        {
            Mark(context.Response, tag);
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (tag is not null)
        {
            context.Features.Set(new PageTag(tag, source.IsKept));
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status200OK)
                {
                    Mark(context.Response, tag);
                }

                return Task.CompletedTask;
            });
        }

        await next(context);
    });

    private static void SettleForm(HttpResponse response, MadeFromAttribute? source)
    {
        if (source is { IsForm: true })
        {
            PrivatePageAttribute.Settle(response);
        }
    }

    private static void Mark(HttpResponse response, string tag) => (response.Headers.ETag, response.Headers.CacheControl) = (tag, ForAll);
}
