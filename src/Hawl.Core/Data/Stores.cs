using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Core.Data;

// The one place that chooses between the two stores.
public static class Stores
{
    private static readonly SqlitePragmas Pragmas = new();

    public static void Add(IServiceCollection services, HawlSettings settings)
    {
        if (settings.Database == HawlSettings.Sqlite)
        {
            services.AddDbContext<HawlContext, SqliteHawlContext>(
                o => Sqlite(o, settings.SqlitePath), optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddDbContext<HawlContext, PostgresHawlContext>(
                o => Postgres(o, settings.Database), optionsLifetime: ServiceLifetime.Singleton);
        }
    }

    public static void Sqlite(DbContextOptionsBuilder options, string path) => options
        .UseSqlite(new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = 30 }.ToString())
        .AddInterceptors(Pragmas);

    public static void Postgres(DbContextOptionsBuilder options, string connection) => options.UseNpgsql(connection);
}
