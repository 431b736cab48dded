using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Hawl.Core.Data;

// The one place that chooses between the two stores.
public static class Stores
{
    private const int MostPrepared = 100;

    private static readonly SqlitePragmas Pragmas = new();

    private static readonly StorableText StorableText = new();

    public static void Add(IServiceCollection services, HawlSettings settings)
    {
        if (settings.Database == HawlSettings.Sqlite)
        {
            services.AddDbContext<HawlContext, SqliteHawlContext>(
                o => Sqlite(o, settings.SqlitePath), optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            RequireConnection(settings.Database);
            services.AddDbContext<HawlContext, PostgresHawlContext>(
                o => Postgres(o, settings.Database), optionsLifetime: ServiceLifetime.Singleton);
        }
    }

    public static void Sqlite(DbContextOptionsBuilder options, string path) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(Pragmas, StorableText);

    public static void Postgres(DbContextOptionsBuilder options, string connection) => options
        .UseNpgsql(Prepared(connection))
        .AddInterceptors(StorableText);

    // The server plans a statement once for a connection and not each time it comes, unless the setting says otherwise.
    private static string Prepared(string connection)
    {
        var builder = new NpgsqlConnectionStringBuilder(connection);
        builder.MaxAutoPrepare = builder.ShouldSerialize("Max Auto Prepare") ? builder.MaxAutoPrepare : MostPrepared;
        return builder.ConnectionString;
    }

    // The text may hold a password, so it is not said again.
    private static void RequireConnection(string text)
    {
        try
        {
            if (new NpgsqlConnectionStringBuilder(text).Host is { Length: > 0 })
            {
                return;
            }
        }
        catch (ArgumentException)
        {
            // Said below.
        }

        throw new RuleException(
            "settings", "HAWL_DATABASE is neither 'sqlite' nor a connection string such as 'Host=localhost;Database=hawl;Username=hawl'.");
    }
}
