using System.Threading.RateLimiting;

namespace Hawl.Web.Hosting;

// How often one address of the network may send the forms that guess or that write mails. Reading them costs nothing.
public static class AccountLimits
{
    public const string Forms = "account-forms";

    private const int AtOnce = 30;

    private const int EachTime = 10;

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAccountLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(Forms, http => HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetTokenBucketLimiter(http.Client(), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = EachTime,
                ReplenishmentPeriod = Time,
                AutoReplenishment = true,
            })
            : RateLimitPartition.GetNoLimiter(""));
    });
}
