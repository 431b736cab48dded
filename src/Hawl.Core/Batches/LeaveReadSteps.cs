using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Who sent a batch wants to say themselves what each reply means, or lets the machine say it again where it is sure. Of the replies
// that come from now on; what was said stays.
public sealed class LeaveReadSteps(HawlContext db)
{
    public async Task ExecuteAsync(long batchId, long userId, bool toPeople, CancellationToken cancellation)
    {
        var changed = await db.Batches.Where(b => b.Id == batchId && b.UserId == userId)
            .ExecuteUpdateAsync(set => set.SetProperty(b => b.LeavesStepsToPeople, toPeople), cancellation);
        if (changed == 0)
        {
            throw new RuleException("batch-not-yours", "Only who sent a batch may say how its replies are treated. Nothing was changed.");
        }
    }
}
