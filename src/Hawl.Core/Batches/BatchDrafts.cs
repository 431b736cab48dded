using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Batches in preparation, each for its owner alone.
public sealed class BatchDrafts(HawlContext db, TimeProvider clock)
{
    // With its questions about permission; what was sent already is there too.
    public async Task<BatchDraft> FindAsync(long id, long userId, CancellationToken cancellation) =>
        await db.BatchDrafts.Include(d => d.Asks).Include(d => d.User)
            .SingleOrDefaultAsync(d => d.Id == id && d.UserId == userId, cancellation)
        ?? throw new RuleException("batch-draft-unknown", "There is no such batch in preparation. It may have been deleted.");

    // One that may be changed.
    public async Task<BatchDraft> FindOpenAsync(long id, long userId, CancellationToken cancellation)
    {
        var draft = await FindAsync(id, userId, cancellation);
        RequireOpen(draft);
        return draft;
    }

    // Within the caller's transaction: whoever else changes the list waits until it ends, and finds another version.
    public async Task TakeTurnAsync(BatchDraft draft, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await db.BatchDrafts.Where(d => d.Id == draft.Id && d.BatchId == null).ExecuteUpdateAsync(
            set => set.SetProperty(d => d.Version, d => d.Version + 1).SetProperty(d => d.ChangedAt, now), cancellation);
        await db.Entry(draft).ReloadAsync(cancellation);
    }

    private static void RequireOpen(BatchDraft draft)
    {
        if (draft.BatchId is not null)
        {
            throw new RuleException("batch-draft-sent", "This batch was sent already. Nothing was changed.");
        }

        if (draft.StandingAsk is not null)
        {
            throw new RuleException(
                "batch-draft-asked", "You asked for permission to send this. Take that back first; then you can change it.");
        }
    }
}
