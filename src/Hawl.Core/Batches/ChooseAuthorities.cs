using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Puts authorities on the list of a batch in preparation; those that stand on it already stay once. Returns how many are new.
public sealed class ChooseAuthorities(HawlContext db, BatchDrafts drafts, SiteToday today)
{
    public async Task<int> ExecuteAsync(long draftId, long userId, IReadOnlyCollection<long> authorities, CancellationToken cancellation)
    {
        var draft = await drafts.FindOpenAsync(draftId, userId, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await drafts.TakeTurnAsync(draft, cancellation);
        var added = await db.Authorities.AsNoTracking().ListedTo(Viewer.Anonymous, today.Value)
            .Where(a => authorities.Contains(a.Id) && !db.BatchDraftAuthorities.Any(c => c.DraftId == draftId && c.AuthorityId == a.Id))
            .Select(a => a.Id).ToListAsync(cancellation);
        db.BatchDraftAuthorities.AddRange(added.Select(id => new BatchDraftAuthority { DraftId = draftId, AuthorityId = id }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return added.Count;
    }
}
