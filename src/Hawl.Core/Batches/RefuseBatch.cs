using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// An administrator says no, and why: the person reads it, may change the batch and ask again.
public sealed class RefuseBatch(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long askId, long adminId, string reason, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(reason) || reason.Length > BatchRules.LongestWords)
        {
            throw new RuleException(
                "batch-ask-reason", $"Give a reason of at most {BatchRules.LongestWords} characters: the person who asked will read it.");
        }

        var ask = await db.BatchAsks.Include(a => a.Draft).SingleOrDefaultAsync(a => a.Id == askId, cancellation)
            ?? throw new RuleException("batch-ask-answered", "This was taken back. Nothing was changed.");
        var now = clock.GetUtcNow().UtcDateTime;
        ask.Answer(BatchAskState.Refused, adminId, reason.Trim(), now);
        ask.Draft.Touch(now);
        await db.SaveChangesAsync(cancellation);
    }
}
