using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Hawl.Tests.Core.Data;

public sealed class DatabaseTests : IAsyncLifetime
{
    private readonly TestStore store = new() { Empty = true };

    private string[] Copies => Directory.GetFiles(store.Settings.DataFolder, "*.bak");

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task PrepareAsync_WithNothingThere_MakesTheLatestDatabase()
    {
        await store.DoAsync((Database database) => database.PrepareAsync(default));

        Assert.Empty(await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
        Assert.Equal("grit-and-gritters", (await store.Some.RequestAsync()).Slug);
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task PrepareAsync_WhileAnotherHasJustMadeTheFile_MakesTheLatestDatabase()
    {
        await File.WriteAllBytesAsync(store.Settings.SqlitePath, []);

        await store.DoAsync((Database database) => database.PrepareAsync(default));

        Assert.Empty(await store.ReadAsync(db => db.Database.GetPendingMigrationsAsync()));
    }

    [Fact]
    public async Task PrepareAsync_WithTheLatestDatabase_LeavesWhatIsInIt()
    {
        await store.DoAsync((Database database) => database.PrepareAsync(default));
        var user = await store.Some.UserAsync();

        await store.DoAsync((Database database) => database.PrepareAsync(default));

        Assert.Equal(user.Email, await store.ReadAsync(db => db.Users.Select(u => u.Email).SingleAsync()));
    }

    [Fact]
    public async Task PrepareAsync_ByManyNodesThatStartTogether_IsDoneOnce()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => store.DoAsync((Database database) => database.PrepareAsync(default)))));

        var (made, known) = await store.ReadAsync(async db =>
            ((await db.Database.GetAppliedMigrationsAsync()).ToList(), db.Database.GetMigrations().ToList()));
        Assert.Equal(known, made);
    }

    [Fact]
    public async Task PrepareAsync_WithAnOlderDatabase_RefusesInWordsAndChangesNothing()
    {
        await MakeOlderAsync();

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync((Database database) => database.PrepareAsync(default)));

        Assert.Equal("database-older", refused.Rule);
        Assert.Contains("hawl migrate", refused.Message);
        Assert.Equal(["20000101000000_Older"], await store.ReadAsync(db => db.Database.GetAppliedMigrationsAsync()));
        Assert.False(await HasTablesAsync());
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task MigrateAsync_WithAnOlderDatabase_CopiesTheFileFirstAndSaysTheSteps()
    {
        await MakeOlderAsync();
        var steps = await store.ReadAsync(db => Task.FromResult(db.Database.GetMigrations().ToList()));

        var taken = await store.DoAsync((Database database) => database.MigrateAsync(default));

        Assert.Equal(steps, taken);
        Assert.Equal("grit-and-gritters", (await store.Some.RequestAsync()).Slug);
        if (store.Settings.Database == HawlSettings.Sqlite)
        {
            var copy = Assert.Single(Copies);
            Assert.EndsWith("hawl.db.20260302100000.bak", copy, StringComparison.Ordinal);
            Assert.Equal(["__EFMigrationsHistory"], await TablesAsync(copy));
        }
        else
        {
            Assert.Empty(Copies);
        }
    }

    [Fact]
    public async Task MigrateAsync_WithTheLatestDatabase_TakesNoStepAndNoCopy()
    {
        await store.DoAsync((Database database) => database.MigrateAsync(default));

        Assert.Empty(await store.DoAsync((Database database) => database.MigrateAsync(default)));
        Assert.Empty(Copies);
    }

    [Fact]
    public async Task SecretAsync_AskedByManyAtOnce_IsMadeOnce()
    {
        await store.DoAsync((Database database) => database.PrepareAsync(default));

        var secrets = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => store.DoAsync((Database database) => database.SecretAsync(default)))));

        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(secrets.Distinct()));
        Assert.Equal(secrets[0], await store.ReadAsync(db => db.SiteValues.Select(v => v.Value).SingleAsync()));
    }

    [Fact]
    public async Task SecretAsync_WithTheSetting_IsTheSettingAndStoresNothing()
    {
        await store.DoAsync((Database database) => database.PrepareAsync(default));

        var secret = await store.ReadAsync(db =>
            new Database(db, store.Settings with { Secret = "from the old site" }, store.Clock).SecretAsync(default));

        Assert.Equal("from the old site", secret);
        Assert.Empty(await store.ReadAsync(db => db.SiteValues.ToListAsync()));
    }

    // As if only the first step of an old version had been taken.
    private Task<int> MakeOlderAsync() => store.ReadAsync(async db =>
    {
        var history = db.GetService<IHistoryRepository>();
        await history.CreateIfNotExistsAsync();
        return await db.Database.ExecuteSqlRawAsync(history.GetInsertScript(new HistoryRow("20000101000000_Older", "1.0.0")));
    });

    private Task<bool> HasTablesAsync() => store.ReadAsync(async db =>
    {
        try
        {
            await db.Requests.AnyAsync();
            return true;
        }
        catch (System.Data.Common.DbException)
        {
            return false;
        }
    });

    private static async Task<List<string>> TablesAsync(string file)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name";
        await using var reader = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
