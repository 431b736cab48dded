using System.Globalization;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Bench;

// As many open requests as wanted, each with its events: copies of the one there is, made by the database itself.
internal static class BulkRequests
{
    private const int AtOnce = 100_000;
    private const int Samples = 2_000;

    // The slugs of some of them.
    public static async Task<IReadOnlyList<string>> MakeAsync(IServiceProvider services, int count)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        var seed = await db.Requests.Select(r => r.Id).SingleAsync();
        for (var made = 0; made < count; made += AtOnce)
        {
            var last = await db.Requests.MaxAsync(r => r.Id);
            await RunAsync(db, CopyRequests(db), seed, made + 1, Math.Min(count, made + AtOnce));
            await RunAsync(db, CopyEvents(db), seed, last);
            await RunAsync(db, "INSERT INTO request_slug (slug, request_id) SELECT slug, id FROM request WHERE id > {0}", last);
        }

        await RunAsync(db, "ANALYZE");
        return [.. Enumerable.Range(0, Samples).Select(n => Slug(1 + (int)((long)n * count / Samples)))];
    }

    private static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"bench-{number}");

    private static string CopyRequests(HawlContext db)
    {
        var columns = Columns<Request>(db);
        return $$"""
            WITH RECURSIVE n(number) AS (SELECT {1} UNION ALL SELECT number + 1 FROM n WHERE number < {2})
            INSERT INTO request ({{string.Join(", ", columns)}})
            SELECT {{string.Join(", ", columns.Select(c => c == Quoted("slug") ? "'bench-' || number" : $"request.{c}"))}}
            FROM n, request WHERE request.id = {0}
            """;
    }

    private static string CopyEvents(HawlContext db)
    {
        var columns = Columns<RequestEvent>(db);
        return $$"""
            INSERT INTO request_event ({{string.Join(", ", columns)}})
            SELECT {{string.Join(", ", columns.Select(c => c == Quoted("request_id") ? "request.id" : $"request_event.{c}"))}}
            FROM request, request_event WHERE request.id > {1} AND request_event.request_id = {0}
            """;
    }

    // All but the key that the database makes.
    public static List<string> Columns<TEntity>(HawlContext db)
    {
        var entity = db.Model.FindEntityType(typeof(TEntity)) ?? throw new InvalidOperationException("The model lacks it.");
        var own = entity.GetProperties().Where(p => !p.IsPrimaryKey());
        var complex = entity.GetComplexProperties().SelectMany(c => c.ComplexType.GetProperties());
        return [.. own.Concat(complex).Select(p => p.GetColumnName()).OfType<string>().Select(Quoted)];
    }

    // Some are words of SQL.
    public static string Quoted(string column) => $"\"{column}\"";

    public static Task<int> RunAsync(HawlContext db, string sql, params object[] values) => db.Database.ExecuteSqlRawAsync(sql, values);
}
