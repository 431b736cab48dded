using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// SQLite takes one writer at a time and has the others ask again and again; those that wait in line here are let in at once.
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim turn = new(1);

    public async Task<IDisposable?> TakeAsync(HawlContext db, CancellationToken cancellation)
    {
        // Who has begun a transaction is in already.
        if (!db.Database.IsSqlite() || db.Database.CurrentTransaction is not null)
        {
            return null;
        }

        await turn.WaitAsync(cancellation);
        return new Taken(turn);
    }

    public void Dispose() => turn.Dispose();

    private sealed class Taken(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
