using System.Threading.RateLimiting;
using Hawl.Web.Hosting;

namespace Hawl.Web.Api;

// How often one address of the network may have a request put together as a zip, or a file.
public static class DownloadLimits
{
    public const string Downloads = "downloads";

    public const string Bundles = "bundles";

    public const string Files = "files";

    // Each form of a table has its own count: whoever wants one often wants them all.
    public const string Tables = "tables";

    private const int AtOnce = 60;

    private const int EachTime = 20;

    private const int FilesAtOnce = 300;

    private const int FilesEachTime = 120;

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddDownloadLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(Downloads, http => Bucket(http, AtOnce, EachTime));
        o.AddPolicy(Bundles, http => Bucket(http, AtOnce, EachTime));
        o.AddPolicy(Tables, http => Bucket(http, AtOnce, EachTime, Path.GetFileName(http.Request.Path.Value)));
        o.AddPolicy(Files, http => Bucket(http, FilesAtOnce, FilesEachTime));
    });

    private static RateLimitPartition<string> Bucket(HttpContext http, int atOnce, int eachTime, string? kind = null) =>
        RateLimitPartition.GetTokenBucketLimiter($"{http.Client()} {kind}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = eachTime,
            ReplenishmentPeriod = Time,
            AutoReplenishment = true,
        });
}
