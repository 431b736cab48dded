using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Hawl.Core.Data;

public sealed class PostgresHawlContext(DbContextOptions<PostgresHawlContext> options) : HawlContext(options)
{
    private const string EventNumbers = "IX_request_event_request_id_number";

    // Two who change one request clash at its version. This store is sent a change whole, so that the number which both give to
    // their event is refused before the version is looked at: it is the same clash, and has the same name on both stores.
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateException clash) when (clash.InnerException is PostgresException { ConstraintName: EventNumbers })
        {
            throw new DbUpdateConcurrencyException("The request was changed by somebody else meanwhile.", clash);
        }
    }
}
