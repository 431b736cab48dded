using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// How far a request, a message or a file may be seen from now on, by one who looks after the site.
public sealed class ShowThing(AdminLog log, ShowPart show)
{
    public Task ExecuteAsync(
        long requestId, RequestPart part, Prominence prominence, long by, string? publicReason, CancellationToken cancellation) =>
        log.DoAsync(
            by,
            async () =>
            {
                var words = AdminLog.Tidy(publicReason);
                var before = await show.ExecuteAsync(
                    requestId, part, prominence, new Actor(ActorKind.Moderator, by), words, cancellation);
                return new AdminLog.Entry(AdminDeed.ChangeProminence, AdminSubject.Of(AdminSubject.Kinds.Request, requestId))
                {
                    Reason = words,
                    Before = new { prominence = before, part.OutgoingMessageId, part.IncomingMessageId, part.FileNumber },
                    After = new { prominence },
                };
            },
            cancellation);
}
