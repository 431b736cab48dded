using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hawl.Tests.Core.Data;

public sealed class SqliteMigrationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Dispose();
    }

    [Fact]
    public async Task RunAsync_AfterAProcessThatDiedWhileItMigrated_DoesNotWaitForIt()
    {
        await using var db = Open();
        await db.Database.ExecuteSqlAsync(
            $"CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)");
        await db.Database.ExecuteSqlAsync($"INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-03-02 10:00:00+00:00')");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));

        await SqliteMigration.RunAsync(db, folder.Path, limit.Token);

        Assert.False(await db.Requests.AnyAsync());
    }

    [Fact]
    public async Task RunAsync_ByManyAtOnce_MigratesOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = Open();
            await SqliteMigration.RunAsync(db, folder.Path, default);
        })));

        await using var migrated = Open();
        Assert.Equal(migrated.Database.GetMigrations(), await migrated.Database.GetAppliedMigrationsAsync());
    }

    [Fact]
    public async Task PrepareAsync_WithADatabaseOfANewerHawl_RefusesInWords()
    {
        await using var db = Open();
        await SqliteMigration.RunAsync(db, folder.Path, default);
        var history = db.GetService<IHistoryRepository>();
        await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow("29990101000000_Later", "1.0.0")));
        var settings = new HawlSettings { DataFolder = folder.Path, PublicUrl = new Uri("https://hawl.example/") };
        var database = new Database(db, settings, new ManualClock());

        foreach (var attempt in new[] { () => database.PrepareAsync(default), () => database.MigrateAsync(default) })
        {
            Assert.Equal("database-newer", (await Assert.ThrowsAsync<RuleException>(attempt)).Rule);
        }
    }

    private SqliteHawlContext Open()
    {
        var options = new DbContextOptionsBuilder<SqliteHawlContext>();
        Stores.Sqlite(options, folder["hawl.db"]);
        return new SqliteHawlContext(options.Options);
    }
}
