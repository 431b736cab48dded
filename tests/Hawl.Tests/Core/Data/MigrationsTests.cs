using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Data;

// No server is asked: what the migrations make is compared with what the code says.
public sealed class MigrationsTests
{
    [Fact]
    public async Task Migrations_OfEachStore_MakeWhatTheModelSays()
    {
        await using var sqlite = Sqlite();
        await using var postgres = Postgres();

        Assert.False(sqlite.Database.HasPendingModelChanges());
        Assert.False(postgres.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task Migrations_OfBothStores_HaveTheSameNamesInTheSameOrder()
    {
        await using var sqlite = Sqlite();
        await using var postgres = Postgres();

        var names = Names(sqlite);

        Assert.NotEmpty(names);
        Assert.Equal(names, Names(postgres));
    }

    private static List<string> Names(HawlContext db) =>
        [.. db.Database.GetMigrations().Select(m => m[(m.IndexOf('_', StringComparison.Ordinal) + 1)..])];

    private static SqliteHawlContext Sqlite()
    {
        var options = new DbContextOptionsBuilder<SqliteHawlContext>();
        Stores.Sqlite(options, ":memory:");
        return new SqliteHawlContext(options.Options);
    }

    private static PostgresHawlContext Postgres()
    {
        var options = new DbContextOptionsBuilder<PostgresHawlContext>();
        Stores.Postgres(options, "Host=nowhere.example");
        return new PostgresHawlContext(options.Options);
    }
}
