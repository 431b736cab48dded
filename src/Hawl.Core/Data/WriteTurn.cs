using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// SQLite takes one writer at a time and has the others ask again and again; those that wait in line here are let in at once.
public sealed class WriteTurn : IDisposable
{
    private readonly Turn turn = new();

    // Who has begun a transaction is in already.
    public async Task<IDisposable?> TakeAsync(HawlContext db, CancellationToken cancellation) =>
        db.Database.IsSqlite() && db.Database.CurrentTransaction is null ? await turn.WaitAsync(cancellation) : null;

    public void Dispose() => turn.Dispose();
}
