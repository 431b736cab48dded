using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Batches in preparation that nobody has touched for a year go, with their lists and their questions about permission. Of a batch that
// was sent, what it was prepared from goes too.
public sealed class ForgetBatchDrafts(HawlContext db, TimeProvider clock)
{
    public const string JobKind = "forget-batch-drafts";

    public static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var before = clock.GetUtcNow().UtcDateTime - Kept;
        var old = db.BatchDrafts.Where(d => d.ChangedAt < before);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.BatchDraftAuthorities.Where(a => old.Any(d => d.Id == a.DraftId)).ExecuteDeleteAsync(cancellation);
        await db.BatchAsks.Where(a => old.Any(d => d.Id == a.DraftId)).ExecuteDeleteAsync(cancellation);
        await old.ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
