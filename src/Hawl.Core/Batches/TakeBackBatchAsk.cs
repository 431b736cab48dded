using Hawl.Core.Data;

namespace Hawl.Core.Batches;

// The batch can be changed again; permission has to be asked for anew.
public sealed class TakeBackBatchAsk(HawlContext db, BatchDrafts drafts, TimeProvider clock)
{
    public async Task ExecuteAsync(long draftId, long userId, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(draftId, userId, cancellation);
        if (draft.BatchId is null && draft.StandingAsk is { } ask)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            ask.TakeBack(now);
            draft.Touch(now);
            await db.SaveChangesAsync(cancellation);
        }
    }
}
