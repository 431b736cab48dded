using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// A batch in preparation as its owner sees it; null to everyone else.
public sealed class BatchDraftQuery(HawlContext db)
{
    public async Task<Found?> FindAsync(long id, long? userId, CancellationToken cancellation)
    {
        var draft = await db.BatchDrafts.AsNoTracking().Include(d => d.Asks).Include(d => d.User)
            .SingleOrDefaultAsync(d => d.Id == id && d.UserId == userId, cancellation);
        return draft is null
            ? null
            : new Found(draft, await db.BatchDraftAuthorities.CountAsync(a => a.DraftId == id, cancellation));
    }

    public sealed record Found(BatchDraft Draft, int Authorities)
    {
        // It may be changed.
        public bool IsOpen => Draft.BatchId is null && Draft.StandingAsk is null;

        // What was said last about permission.
        public BatchAsk? Ask => Draft.Asks.MaxBy(a => a.Id);
    }
}
