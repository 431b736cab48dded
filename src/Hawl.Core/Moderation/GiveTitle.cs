using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Another title for a request, as where the first one names a person.
public sealed class GiveTitle(HawlContext db, AdminLog log, RenameRequest rename)
{
    public Task ExecuteAsync(long requestId, long version, string? title, long by, string? reason, CancellationToken cancellation) =>
        log.DoAsync(
            by,
            async () =>
            {
                var before = await db.Requests.AsNoTracking().ExpectAsync(requestId, version, cancellation);
                await rename.ExecuteAsync(
                    requestId, title ?? "", new Actor(ActorKind.Moderator, by), AdminLog.Tidy(reason), cancellation);
                var after = await db.Requests.Where(r => r.Id == requestId).Select(r => r.Slug).SingleAsync(cancellation);
                return new AdminLog.Entry(AdminDeed.RenameRequest, AdminSubject.Of(AdminSubject.Kinds.Request, requestId))
                {
                    Reason = reason,
                    Before = new { slug = before.Slug },
                    After = new { slug = after },
                };
            },
            cancellation);
}
