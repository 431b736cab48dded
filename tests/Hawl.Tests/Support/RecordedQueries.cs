using System.Collections.Concurrent;
using System.Data.Common;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Hawl.Tests.Support;

// Keeps what the database was asked, with its values, so that it can be asked how it goes about it.
internal sealed class RecordedQueries : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(string Text, List<DbParameter> Values)> asked = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        asked.Enqueue((command.CommandText, [.. command.Parameters.Cast<DbParameter>()]));
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public void Forget() => asked.Clear();

    // Each query with the lines of its plan. PostgreSQL reads tables that are nearly empty whole unless that is forbidden.
    public async Task<IReadOnlyList<(string Query, IReadOnlyList<string> Plan)>> PlansAsync(HawlContext db)
    {
        var plans = new List<(string, IReadOnlyList<string>)>();
        await db.Database.OpenConnectionAsync();
        if (!db.Database.IsSqlite())
        {
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off");
        }

        foreach (var (text, values) in asked)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = (db.Database.IsSqlite() ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + text;
            foreach (var value in values)
            {
                var same = command.CreateParameter();
                (same.ParameterName, same.Value) = (value.ParameterName, value.Value);
                command.Parameters.Add(same);
            }

            await using var rows = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await rows.ReadAsync())
            {
                lines.Add(rows.GetString(rows.FieldCount - 1));
            }

            plans.Add((text, lines));
        }

        return plans;
    }
}
