using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Orders a letter to each authority of a batch that has left questions open, at the pace of a batch. Ordered twice it is written once.
// Returns how many were ordered.
public sealed class AskUnanswered(HawlContext db, UnansweredRequestsQuery unanswered, JobQueue queue)
{
    public const string Changed = "unanswered-changed";

    // Count: of the letters that the owner was shown.
    public async Task<int> ExecuteAsync(
        long batchId, UnansweredState state, int count, Viewer by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var requests = await unanswered.Of(batchId, by.UserId ?? 0, state).OrderBy(r => r.BatchPosition).Select(r => r.Id)
            .ToListAsync(cancellation);
        if (requests.Count == 0)
        {
            return 0;
        }

        if (requests.Count != count)
        {
            throw new RuleException(
                Changed, "Replies have come since you looked, so the list is another one now. Nothing was sent: look at it again.");
        }

        foreach (var (request, index) in requests.Select((r, i) => (r, i)))
        {
            queue.Add(WriteUnanswered.JobKind, request, BatchPace.Between * (index / BatchPace.AtATime));
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return requests.Count;
    }
}
