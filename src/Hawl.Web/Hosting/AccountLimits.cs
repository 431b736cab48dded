using System.Threading.RateLimiting;

namespace Hawl.Web.Hosting;

// How often one address of the network may send the forms that guess or that write mails. Reading them costs nothing.
public static class AccountLimits
{
    public const string Forms = "account-forms";

    // Letters that anyone may write and have kept, before they sign in.
    public const string Letters = "letters";

    // Lists of authorities, each line of which is looked for.
    public const string Lists = "lists";

    private const int AtOnce = 30;

    private const int EachTime = 10;

    private const int LettersAtOnce = 40;

    private const int LettersEachTime = 6;

    private static readonly TimeSpan Time = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddAccountLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.AddPolicy(Forms, http => Bucket(http, AtOnce, EachTime));
        o.AddPolicy(Letters, http => Bucket(http, LettersAtOnce, LettersEachTime));
        o.AddPolicy(Lists, http => Bucket(http, AtOnce, EachTime));
    });

    private static RateLimitPartition<string> Bucket(HttpContext http, int atOnce, int eachTime) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetTokenBucketLimiter(http.Client(), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = atOnce,
            TokensPerPeriod = eachTime,
            ReplenishmentPeriod = Time,
            AutoReplenishment = true,
        })
        : RateLimitPartition.GetNoLimiter("");
}
