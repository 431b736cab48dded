using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// In place of the last version of a batch, where it was withdrawn, a new one is given out without what may no longer be seen.
public sealed class CorrectDataset(HawlContext db, FreezeDataset freeze)
{
    public const string JobKind = "correct-dataset";

    public async Task ExecuteAsync(long batchId, CancellationToken cancellation)
    {
        var last = await db.DatasetVersions.AsNoTracking().Where(v => v.BatchId == batchId).OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellation);
        if (last?.WithdrawnAt is null)
        {
            return;
        }

        try
        {
            var wanted = new NewVersion(batchId, last.Language, last.Number) { Corrects = last.Number };
            await freeze.ExecuteAsync(wanted, cancellation);
        }
        catch (RuleException)
        {
            // Nothing is left that could be given out, or somebody has just given out another.
        }
    }
}
