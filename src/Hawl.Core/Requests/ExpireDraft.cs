using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Forgets a draft that nobody has touched for as long as such drafts are kept.
public sealed class ExpireDraft(HawlContext db, TimeProvider clock)
{
    public const string JobKind = "expire-draft";

    public async Task<JobResult> ExecuteAsync(long draftId, CancellationToken cancellation)
    {
        if (await db.Drafts.SingleOrDefaultAsync(d => d.Id == draftId, cancellation) is not { } draft)
        {
            return JobResult.Finished;
        }

        if (draft.ExpiresAt > clock.GetUtcNow().UtcDateTime)
        {
            return JobResult.RetryAt(draft.ExpiresAt, "the draft was changed meanwhile");
        }

        db.Drafts.Remove(draft);
        await db.SaveChangesAsync(cancellation);
        return JobResult.Finished;
    }
}
