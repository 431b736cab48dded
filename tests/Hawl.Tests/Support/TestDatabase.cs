using Hawl.Core;
using Hawl.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hawl.Tests.Support;

// A database of a test's own, on the store that HAWL_TEST_DATABASE names. It is copied from one that was migrated once.
internal sealed class TestDatabase : IAsyncDisposable
{
    private static readonly string? Server = Environment.GetEnvironmentVariable("HAWL_TEST_DATABASE") is "postgres"
        ? Environment.GetEnvironmentVariable("HAWL_TEST_POSTGRES")
            ?? throw new InvalidOperationException("HAWL_TEST_POSTGRES names no server.")
        : null;

    private static readonly Lazy<Task<string>> Template = new(() => Server is null ? SqliteTemplateAsync() : PostgresTemplateAsync(Server));

    private readonly string? name;

    private TestDatabase(string connection, string? name) => (Connection, this.name) = (connection, name);

    // As HAWL_DATABASE takes it.
    public string Connection { get; }

    // Migrated, unless it is to be empty: then without a table, and on SQLite without the file.
    public static async Task<TestDatabase> CreateAsync(string dataFolder, bool empty = false)
    {
        var template = empty ? null : await Template.Value;
        if (Server is null)
        {
            if (template is not null)
            {
                File.Copy(template, Path.Combine(dataFolder, "hawl.db"));
            }

            return new TestDatabase(HawlSettings.Sqlite, null);
        }

        var name = $"hawl_test_{Guid.NewGuid():N}";
        await ExecuteAsync(Server, $"CREATE DATABASE {name}" + (template is null ? "" : $" TEMPLATE {template}"));
        return new TestDatabase(Database(Server, name), name);
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null)
        {
            await using var pool = new NpgsqlConnection(Connection);
            NpgsqlConnection.ClearPool(pool);
            await ExecuteAsync(Server, $"DROP DATABASE {name} WITH (FORCE)");
        }
    }

    private static async Task<string> SqliteTemplateAsync()
    {
        var folder = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Dispose();
        var path = folder["template.db"];
        var options = new DbContextOptionsBuilder<SqliteHawlContext>();
        Stores.Sqlite(options, path);
        await using (var db = new SqliteHawlContext(options.Options))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)");
            await using var pool = new SqliteConnection(db.Database.GetConnectionString());
            SqliteConnection.ClearPool(pool);
        }

        return path;
    }

    private static async Task<string> PostgresTemplateAsync(string server)
    {
        var name = $"hawl_template_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var options = new DbContextOptionsBuilder<PostgresHawlContext>();
        Stores.Postgres(options, Database(server, name) + ";Pooling=false");
        await using var db = new PostgresHawlContext(options.Options);
        await db.Database.MigrateAsync();
        return name;
    }

    private static string Database(string server, string name) =>
        new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20 }.ToString();

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var source = NpgsqlDataSource.Create(Database(server, "postgres") + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
