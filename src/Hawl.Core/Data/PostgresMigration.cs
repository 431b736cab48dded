using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Hawl.Core.Data;

// Entity Framework locks out other nodes for one step of a migration and not for all of them. Here whose turn it is, is a lock of the
// server's own, which goes with its connection.
public static class PostgresMigration
{
    // Any number that nobody else uses: "hawl" in ASCII.
    private const long Turn = 0x6861_776C;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(HawlContext db, CancellationToken cancellation)
    {
        await MakeDatabaseAsync(db, cancellation);
        await db.Database.OpenConnectionAsync(cancellation);
        try
        {
            while (!await db.Database.SqlQuery<bool>($"SELECT pg_try_advisory_lock({Turn}) AS \"Value\"").SingleAsync(cancellation))
            {
                await Task.Delay(Pause, cancellation);
            }

            await db.Database.MigrateAsync(cancellation);
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Turn})", cancellation);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task MakeDatabaseAsync(HawlContext db, CancellationToken cancellation)
    {
        var server = db.GetService<IRelationalDatabaseCreator>();
        try
        {
            if (!await server.ExistsAsync(cancellation))
            {
                await server.CreateAsync(cancellation);
            }
        }
        catch (PostgresException quicker)
            when (quicker.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another node made it meanwhile.
        }
    }
}
