using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// A version is given out no more: its files go, and one without what was lost is to take its place.
public sealed class WithdrawVersion(HawlContext db, FileStore files, JobQueue queue, TimeProvider clock)
{
    public async Task ExecuteAsync(long id, DatasetLoss loss, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var version = await db.DatasetVersions.SingleAsync(v => v.Id == id, cancellation);
        if (version.WithdrawnAt is not null)
        {
            return;
        }

        var held = version.Files.ToList();
        version.Withdraw(loss, now);
        queue.Add(CorrectDataset.JobKind, version.BatchId);
        await db.SaveChangesAsync(cancellation);
        var stays = await db.DatasetVersions.Where(v => held.Contains(v.RowsHash)).Select(v => v.RowsHash).ToListAsync(cancellation);
        var gone = held.Except(stays).ToList();
        await db.StoredFiles.Where(f => gone.Contains(f.Hash)).ExecuteDeleteAsync(cancellation);
        await db.DatasetHoldings.Where(h => h.VersionId == id).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        gone.ForEach(hash => files.Discard(hash, now));
    }
}
