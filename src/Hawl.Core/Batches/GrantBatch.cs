using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// An administrator allows one batch as it stands, or this and all later ones of the person.
public sealed class GrantBatch(HawlContext db, AllowBatches allow, TimeProvider clock)
{
    public async Task ExecuteAsync(long askId, long adminId, bool always, string? reason, CancellationToken cancellation)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        var ask = await db.BatchAsks.Include(a => a.Draft).ThenInclude(d => d.User).SingleOrDefaultAsync(a => a.Id == askId, cancellation)
            ?? throw new RuleException("batch-ask-answered", "This was taken back. Nothing was changed.");
        var now = clock.GetUtcNow().UtcDateTime;
        ask.Answer(BatchAskState.Granted, adminId, reason, now);
        ask.Draft.Touch(now);
        await db.SaveChangesAsync(cancellation);
        if (always)
        {
            await allow.ExecuteAsync(ask.Draft.User.Email, cancellation);
        }

        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }
}
