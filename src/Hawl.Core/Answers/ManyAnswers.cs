using Hawl.Core.Data;
using Hawl.Core.Publication;

namespace Hawl.Core.Answers;

// Something is said of many answers of a batch together, by somebody who may look through them: all of it or nothing, and on what is
// there then where others say something at the same moment.
public sealed class ManyAnswers(HawlContext db, ReviewedBatchQuery batches, ReviewPlacesQuery places, TimeProvider clock)
{
    // What says it is given the instant, and returns the request of each answer it is said of.
    public async Task<AcceptedAtOnce> SayAsync(
        long batchId, Viewer by, Func<DateTime, Task<IReadOnlyList<long>>> sayAsync, CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, by, cancellation) is null)
        {
            throw AnswerRights.Refusal();
        }

        var now = clock.GetUtcNow().UtcDateTime;
        // As finely as both stores keep it.
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        IReadOnlyList<long> requests = [];
        await Conflicts.RetryAsync(db, async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            requests = await sayAsync(at);
            await places.ChangedAsync([.. requests.Distinct()], cancellation);
            await transaction.CommitAsync(cancellation);
        });
        return new AcceptedAtOnce(requests.Count, at);
    }
}
