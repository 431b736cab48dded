using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// Withdraws the versions that hold what not everyone may see any more: of a request, or of all where none is named. Their files go.
public sealed class CheckDatasets(HawlContext db, LostHoldingsQuery lost, FileStore files, JobQueue queue, TimeProvider clock)
{
    public const string JobKind = "check-datasets";

    // The subject of the job that looks at all of them.
    public const long All = 0;

    public async Task ExecuteAsync(long requestId, CancellationToken cancellation)
    {
        var found = lost.Find().Where(h => requestId == All || h.RequestId == requestId);
        var versions = await db.DatasetVersions.AsNoTracking()
            .Where(v => v.WithdrawnAt == null && found.Any(h => h.VersionId == v.Id))
            .Select(v => new
            {
                v.Id,
                IsRequest = found.Any(h => h.VersionId == v.Id && h.MessageId == 0),
                IsMessage = found.Any(h => h.VersionId == v.Id && !h.HoldsFile),
            })
            .ToListAsync(cancellation);
        foreach (var version in versions)
        {
            var loss = version.IsRequest ? DatasetLoss.Request : version.IsMessage ? DatasetLoss.Message : DatasetLoss.File;
            await WithdrawAsync(version.Id, loss, cancellation);
        }
    }

    private async Task WithdrawAsync(long id, DatasetLoss loss, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var version = await db.DatasetVersions.SingleAsync(v => v.Id == id, cancellation);
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
