using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Who was invited says yes, or no; no at any time later too. Said twice it is said once.
public sealed class AnswerInvitation(HawlContext db, TimeProvider clock)
{
    public async Task ExecuteAsync(long batchId, long userId, bool isYes, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var invited = db.BatchReviewers.Where(r => r.BatchId == batchId && r.UserId == userId && r.EndedAt == null);
        _ = isYes
            ? await invited.Where(r => r.AcceptedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.AcceptedAt, now), cancellation)
            : await invited.ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedAt, now), cancellation);
    }
}
