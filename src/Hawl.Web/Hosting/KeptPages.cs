using Microsoft.AspNetCore.OutputCaching;

namespace Hawl.Web.Hosting;

// Public pages are kept under their tags: a page that changes has another one, and the old is never found again.
public sealed class KeptPages : IOutputCachePolicy
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromHours(1);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var tag = context.HttpContext.Features.Get<PageTag>();
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = tag is { IsKept: true };
        context.ResponseExpirationTimeSpan = LongEnough;
        context.CacheVaryByRules.CacheKeyPrefix = tag?.Value;
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.QueryKeys = "*";
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0;
        return ValueTask.CompletedTask;
    }
}
