using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Publication;

public sealed class PageVersionQueryTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData("authority_id")]
    [InlineData("user_id")]
    [InlineData("batch_id")]
    public async Task Versions_OfAllRequestsOfOne_AreAddedUpInAnIndexAlone(string of)
    {
        var plan = await store.ReadAsync(db => PlanAsync(db, $"SELECT SUM(version) FROM request WHERE {of} = 1"));

        Assert.Matches("COVERING INDEX|Index Only Scan", plan);
    }

    [Fact]
    public async Task OfAuthority_AfterAnotherRequestAndAfterAnyChangeOfOne_IsAnother()
    {
        var authority = await store.Some.AuthorityAsync();
        var request = await store.Some.RequestAsync(null, authority);
        var first = await OfAuthorityAsync(authority.Slug);

        await store.Some.RequestAsync(null, authority);
        var second = await OfAuthorityAsync(authority.Slug);
        await store.Some.ChangeAsync(async db =>
        {
            var changed = await db.Requests.SingleAsync(r => r.Id == request.Id);
            changed.Touch();
            return changed;
        });
        var third = await OfAuthorityAsync(authority.Slug);

        Assert.Equal(3, new[] { first, second, third }.Distinct().Count());
        Assert.Equal(third, await OfAuthorityAsync(authority.Slug));
    }

    private Task<string?> OfAuthorityAsync(string slug) =>
        store.DoAsync((PageVersionQuery query) => query.OfAuthorityAsync(slug, default));

    // Of tables that are nearly empty the server would read all, and the index too where it does not know yet that all may be seen.
    private static async Task<string> PlanAsync(HawlContext db, string query)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsSqlite()
            ? $"EXPLAIN QUERY PLAN {query}"
            : $"SET enable_seqscan = off; SET enable_bitmapscan = off; EXPLAIN {query}";
        await using var rows = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await rows.ReadAsync())
        {
            lines.Add(rows.GetString(rows.FieldCount - 1));
        }

        return string.Join('\n', lines);
    }
}
