using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// No further letter of the batch leaves until it is resumed: those made but not gone wait too.
public sealed class PauseBatch(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long batchId, Actor by, CancellationToken cancellation)
    {
        var batch = await db.Batches.Include(b => b.Events).SingleAsync(b => b.Id == batchId, cancellation);
        if (batch.State is BatchState.Stopped)
        {
            throw new RuleException("batch-stopped", "This batch was stopped for good. Nothing was changed.");
        }

        if (batch.Pause(by, clock.GetUtcNow().UtcDateTime))
        {
            await db.SaveChangesAsync(cancellation);
        }
    }
}
