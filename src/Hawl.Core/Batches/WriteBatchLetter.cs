using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Keeps what was written, finished or not. A letter that was changed in another window meanwhile is not written over.
public sealed class WriteBatchLetter(HawlContext db, BatchDrafts drafts, TimeProvider clock)
{
    public async Task<BatchDraft> ExecuteAsync(
        long draftId, long userId, BatchLetter written, long letterVersion, CancellationToken cancellation)
    {
        var draft = await drafts.FindOpenAsync(draftId, userId, cancellation);
        var tidied = written with
        {
            Title = RequestTitle.Tidy(written.Title),
            Letter = written.Letter.ReplaceLineEndings("\n").Trim(),
        };
        AskingRules.CheckLetter(tidied.Letter);
        tidied = tidied with { Letter = BatchLetterText.In(written.Language, tidied.Letter) };
        if (draft.LetterVersion != letterVersion && tidied != draft.AsLetter())
        {
            throw Stale();
        }

        draft.Write(tidied.Title, tidied.Letter, tidied.Language, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw Stale();
        }

        return draft;
    }

    private static RuleException Stale() => new(
        "batch-draft-stale", "This letter was changed in another window meanwhile. What you wrote here was not saved.");
}
