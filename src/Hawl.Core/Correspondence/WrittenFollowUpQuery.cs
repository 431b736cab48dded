using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

public sealed class WrittenFollowUpQuery(HawlContext db, TimeProvider clock)
{
    public Task<WrittenFollowUp?> FindAsync(long requestId, long letterId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Written(db.OutgoingMessages.Where(m => m.RequestId == requestId && m.Id == letterId), now)
            .SingleOrDefaultAsync(cancellation);
    }

    // The newest that has not left.
    public Task<WrittenFollowUp?> FindWaitingAsync(long requestId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return Written(
                db.OutgoingMessages.Where(m => m.RequestId == requestId && m.State == LetterState.Queued && m.NotBefore > now)
                    .OrderByDescending(m => m.Id),
                now)
            .FirstOrDefaultAsync(cancellation);
    }

    private static IQueryable<WrittenFollowUp> Written(IQueryable<OutgoingMessage> letters, DateTime now) => letters.AsNoTracking()
        .Where(m => m.Kind != LetterKind.InitialRequest)
        .Select(m => new WrittenFollowUp(
            m.Id, m.Kind, m.Body, m.AnswersId, m.Language, m.State == LetterState.Queued && m.NotBefore > now ? m.NotBefore : null));
}
