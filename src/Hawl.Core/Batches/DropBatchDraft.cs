using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Forgets a batch that was never sent, with its list and its questions about permission.
public sealed class DropBatchDraft(HawlContext db, BatchDrafts drafts)
{
    public async Task ExecuteAsync(long draftId, long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var draft = await drafts.FindAsync(draftId, userId, cancellation);
        await drafts.TakeTurnAsync(draft, cancellation);
        if (await db.BatchDrafts.AnyAsync(d => d.Id == draftId && d.BatchId != null, cancellation))
        {
            throw new RuleException("batch-draft-sent", "This batch was sent already. Nothing was changed.");
        }

        await db.BatchDraftAuthorities.Where(a => a.DraftId == draftId).ExecuteDeleteAsync(cancellation);
        await db.BatchAsks.Where(a => a.DraftId == draftId).ExecuteDeleteAsync(cancellation);
        await db.BatchDrafts.Where(d => d.Id == draftId).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
