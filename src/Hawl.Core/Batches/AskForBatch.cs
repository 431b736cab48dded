using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Asks to be allowed to send this batch. Asking twice asks once.
public sealed class AskForBatch(HawlContext db, BatchDrafts drafts, TimeProvider clock)
{
    public async Task ExecuteAsync(long draftId, long userId, string words, CancellationToken cancellation)
    {
        var said = words.ReplaceLineEndings("\n").Trim();
        if (said.Length is 0 or > BatchRules.LongestWords)
        {
            throw new RuleException(
                "batch-ask-words", $"Say in at most {BatchRules.LongestWords} characters what the batch is for. Nothing was asked yet.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var draft = await drafts.FindAsync(draftId, userId, cancellation);
        if (draft.BatchId is not null || draft.StandingAsk is not null)
        {
            return;
        }

        BatchRules.CheckLetter(draft.Letter, draft.Language);
        var authorities = await db.BatchDraftAuthorities.CountAsync(a => a.DraftId == draftId, cancellation);
        if (authorities == 0)
        {
            throw new RuleException("batch-to-no-one", "Choose the authorities first. Nothing was asked yet.");
        }

        var now = clock.GetUtcNow().UtcDateTime;
        draft.Asks.Add(new BatchAsk { Draft = draft, AskedAt = now, Words = said, Authorities = authorities });
        draft.Touch(now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
