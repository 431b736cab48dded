using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Sends what was prepared and looked at, once however often it is asked to. Returns the batch's number.
public sealed class SendBatchDraft(
    HawlContext db, BatchDrafts drafts, BatchReachQuery reaches, PrepareBatch prepare, AskingAllowanceQuery allowance)
{
    // The version is that of what the person has looked at.
    public async Task<long> ExecuteAsync(long draftId, long userId, long version, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await PersonTurn.TakeAsync(db, userId, cancellation);
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
        await RequirePermissionAsync(draft, reach.Asked.Count, cancellation);
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

    // A few letters that need no permission are asked at the pace of single ones.
    private async Task RequirePermissionAsync(BatchDraft draft, int authorities, CancellationToken cancellation)
    {
        if (!BatchRules.MaySend(draft, authorities))
        {
            throw new RuleException(
                "batch-not-permitted",
                $"You may send a letter to at most {BatchRules.WithoutPermission} authorities without permission. Nothing was sent.");
        }

        if (draft.StandingAsk is not { State: BatchAskState.Granted })
        {
            await allowance.RequireAsync(draft.User, cancellation);
        }
    }
}
