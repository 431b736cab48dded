using System.Text.RegularExpressions;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Hosting;

// A page of one thing is made without a look at every request, message or event there is.
public sealed partial class QueryPlanTests : IAsyncLifetime
{
    // Tables with a row or more for each request.
    private static readonly string[] _large =
    [
        "request", "request_slug", "request_event", "outgoing_message", "incoming_message", "attachment", "delivery_fact", "citation",
        "message_reading", "answer", "answer_statement", "comment", "notice",
    ];

    private readonly RecordedQueries _queries = new();
    private readonly TestSite _site;

    public QueryPlanTests() => _site = new TestSite(services =>
    {
        services.ConfigureDbContext<SqliteHawlContext>(options => options.AddInterceptors(_queries));
        services.ConfigureDbContext<PostgresHawlContext>(options => options.AddInterceptors(_queries));
    });

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/request/{0}")]
    [InlineData("/request/{0}/due-date")]
    [InlineData("/body/{1}")]
    [InlineData("/user/{2}")]
    [InlineData("/info_request_batch/{3}")]
    [InlineData("/info_request_batch/{3}/table")]
    [InlineData("/request/{4}")]
    public async Task Page_OfOneThing_LooksAtNoWholeTable(string path)
    {
        var request = await _site.Some.RequestAsync();
        await _site.Some.ReplyAsync(request);
        var batch = await _site.Some.BatchAsync("Grit", "Dear [Authority name]\n\n1. How much grit do you hold?", 2);
        await _site.Some.JobsAsync();
        var (authority, user, inBatch) = await _site.Some.ChangeAsync(async db => (
            await db.Authorities.Where(a => a.Id == request.AuthorityId).Select(a => a.Slug).SingleAsync(),
            await db.Users.Where(u => u.Id == request.UserId).Select(u => u.Slug).SingleAsync(),
            await db.Requests.Where(r => r.BatchId == batch.Id).Select(r => r.Slug).FirstAsync()));
        _queries.Forget();

        using var answer = await _site.GetAsync(string.Format(null, path, request.Slug, authority, user, batch.Id, inBatch));
        await using var scope = _site.Services.CreateAsyncScope();
        var plans = await _queries.PlansAsync(scope.ServiceProvider.GetRequiredService<HawlContext>());

        Assert.True(answer.IsSuccessStatusCode);
        Assert.NotEmpty(plans);
        Assert.All(plans, plan => Assert.All(plan.Plan, line => Assert.False(IsWhole(plan.Query, line), $"{line}\n{plan.Query}")));
    }

    // SQLite names the alias, PostgreSQL the table.
    private static bool IsWhole(string query, string line) => Scanned().Match(line) is { Success: true } scan
        && (scan.Groups["table"].Success ? scan.Groups["table"].Value
            : Regex.Match(query, $"\"(?<table>\\w+)\" AS \"{scan.Groups["alias"].Value}\"").Groups["table"].Value) is var table
        && _large.Contains(table);

    [GeneratedRegex(@"^SCAN (?<alias>\w+)|Seq Scan on ""?(?<table>\w+)")]
    private static partial Regex Scanned();
}
