using System.Threading.RateLimiting;

namespace Hawl.Web.Api;

// How often one address of the network may have a request put together as a zip.
public static class DownloadLimits
{
    public const string Downloads = "downloads";

    private const int AtOnce = 60;

    private const int EachTime = 20;

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddDownloadLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(Downloads, http => RateLimitPartition.GetTokenBucketLimiter(
            http.Connection.RemoteIpAddress,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachTime,
                ReplenishmentPeriod = Time,
                AutoReplenishment = true,
            }));
    });
}
