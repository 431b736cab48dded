using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Sends what was prepared and looked at, once however often it is asked to. Returns the batch's number.
public sealed class SendBatchDraft(HawlContext db, BatchDrafts drafts, BatchReachQuery reaches, PrepareBatch prepare)
{
    // The version is that of what the person has looked at.
    public async Task<long> ExecuteAsync(long draftId, long userId, long version, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var ours = await db.BatchDrafts.Where(d => d.Id == draftId && d.UserId == userId && d.BatchId == null && d.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Version, d => d.Version + 1), cancellation);
        var draft = await drafts.FindAsync(draftId, userId, cancellation);
        await db.Entry(draft).ReloadAsync(cancellation);
        if (draft.BatchId is { } sent)
        {
            return sent;
        }

        if (ours == 0)
        {
            throw new RuleException(
                "batch-draft-changed", "The list or the letter changed since you looked at it. Nothing was sent: look at it again.");
        }

        var reach = await reaches.FindAsync(draft.Id, draft.Language, cancellation);
        RequirePermission(draft, reach.Asked.Count);
        var prepared = await prepare.ExecuteAsync(
            new NewBatch
            {
                User = draft.User,
                Title = draft.Title,
                Letter = draft.Letter,
                Language = draft.Language,
                Authorities = [.. reach.Asked.Select(r => r.Authority)],
                FromDraft = true,
            },
            cancellation);
        draft.BatchId = prepared.Batch.Id;
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return prepared.Batch.Id;
    }

    private static void RequirePermission(BatchDraft draft, int authorities)
    {
        if (!BatchRules.MaySend(draft, authorities))
        {
            throw new RuleException(
                "batch-not-permitted",
                $"You may send a letter to at most {BatchRules.WithoutPermission} authorities without permission. Nothing was sent.");
        }
    }
}
