using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

public sealed class FollowUpDraftQuery(HawlContext db, FollowUpRules rules, CorrespondentsQuery correspondents)
{
    // Nothing of it is written back.
    public async Task<FollowUpDraft> FindAsync(long requestId, CancellationToken cancellation)
    {
        var request = await db.Requests.AsNoTracking().Include(r => r.User).Include(r => r.Authority).ThenInclude(a => a.Translations)
            .Include(r => r.Authority).ThenInclude(a => a.Tags).AsSplitQuery().SingleAsync(r => r.Id == requestId, cancellation);
        var letters = await db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == requestId).OrderBy(m => m.Id)
            .ToListAsync(cancellation);
        return new FollowUpDraft(rules, request, letters, await correspondents.FindAsync(requestId, cancellation));
    }
}
