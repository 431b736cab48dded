using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hawl.Core.Data;

// A commit is on the disk when it returns; readers never wait for the writer; a writer waits its turn.
public sealed class SqlitePragmas : DbConnectionInterceptor
{
    private const string Waiting = "PRAGMA busy_timeout = 30000;";
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;" + Waiting;

    // A connection that comes out of the pool is set already.
    private static readonly ConditionalWeakTable<object, object> Known = [];

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        if (IsSet(connection))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        command.ExecuteNonQuery();
        Remember(connection);
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsSet(connection))
        {
            return;
        }

        await using var command = connection.CreateCommand();
        command.CommandText = For(connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
        Remember(connection);
    }

    private static bool IsSet(DbConnection connection) =>
        connection is SqliteConnection { Handle: { } handle } && Known.TryGetValue(handle, out _);

    private static void Remember(DbConnection connection)
    {
        if (connection is SqliteConnection { Handle: { } handle })
        {
            Known.AddOrUpdate(handle, connection.ConnectionString);
        }
    }

    // Entity Framework looks through a connection that may not write whether the database is there: somebody else may just be making it.
    private static string For(DbConnection connection) =>
        new SqliteConnectionStringBuilder(connection.ConnectionString).Mode is SqliteOpenMode.ReadOnly ? Waiting : Pragmas;
}
