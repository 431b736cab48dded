using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Design.Internal;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable EF1001 // The design-time services are EF's own tool's; this is the same tool without its packages.

if (args is not [var name, var core])
{
    Console.Error.WriteLine("usage: Migrations NAME PATH-OF-HAWL.CORE");
    return 2;
}

var sqlite = new DbContextOptionsBuilder<SqliteHawlContext>();
Stores.Sqlite(sqlite, ":memory:");
Write(new SqliteHawlContext(sqlite.Options), new Microsoft.EntityFrameworkCore.Sqlite.Design.Internal.SqliteDesignTimeServices(), "Sqlite");

var postgres = new DbContextOptionsBuilder<PostgresHawlContext>();
Stores.Postgres(postgres, "Host=localhost");
Write(new PostgresHawlContext(postgres.Options), new Npgsql.EntityFrameworkCore.PostgreSQL.Design.Internal.NpgsqlDesignTimeServices(), "Postgres");
return 0;

void Write(HawlContext context, IDesignTimeServices provider, string store)
{
    var services = new ServiceCollection();
    services.AddEntityFrameworkDesignTimeServices(new OperationReporter(new OperationReportHandler(Console.Error.WriteLine)));
    services.AddDbContextDesignTimeServices(context);
    provider.ConfigureDesignTimeServices(services);
    using var built = services.BuildServiceProvider();
    var scaffolder = built.CreateScope().ServiceProvider.GetRequiredService<IMigrationsScaffolder>();
    var migration = scaffolder.ScaffoldMigration(name, "Hawl.Core", $"Data.Migrations.{store}");
    var folder = Path.Combine(core, "Data", "Migrations", store);
    scaffolder.Save(core, migration, folder, dryRun: false);
    Console.WriteLine($"{store}: {migration.MigrationId}");
}
