using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Takes authorities off the list of a batch in preparation: those named, or all of them. Returns how many.
public sealed class DropAuthorities(HawlContext db, BatchDrafts drafts)
{
    public async Task<int> ExecuteAsync(long draftId, long userId, IReadOnlyCollection<long>? authorities, CancellationToken cancellation)
    {
        var draft = await drafts.FindOpenAsync(draftId, userId, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await drafts.TakeTurnAsync(draft, cancellation);
        var chosen = db.BatchDraftAuthorities.Where(c => c.DraftId == draftId);
        var dropped = await (authorities is null ? chosen : chosen.Where(c => authorities.Contains(c.AuthorityId)))
            .ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return dropped;
    }
}
