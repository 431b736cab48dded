using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// One who looks after the site says what came, where nobody did or somebody was wrong.
public sealed class SayOutcome(HawlContext db, AdminLog log, ClassifyRequest classify)
{
    public Task ExecuteAsync(
        long requestId, long version, RequestOutcome outcome, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var before = await db.Requests.AsNoTracking().ExpectAsync(requestId, version, cancellation);
            await classify.ExecuteAsync(
                requestId, outcome, new Actor(ActorKind.Moderator, by), AdminLog.Tidy(reason), cancellation);
            return new AdminLog.Entry(AdminDeed.ClassifyRequest, AdminSubject.Of(AdminSubject.Kinds.Request, requestId))
            {
                Reason = reason,
                Before = new { before.Outcome, before.NeedsClassification },
                After = new { outcome },
            };
        },
        cancellation);
}
