using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// Withdraws the versions that hold what not everyone may see any more: of a request, or of all where none is named.
public sealed class CheckDatasets(HawlContext db, LostHoldingsQuery lost, WithdrawVersion withdraw)
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
            await withdraw.ExecuteAsync(version.Id, loss, cancellation);
        }
    }
}
