using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What was said last of the newest reply, unless it was taken back.
public sealed class LastSayingQuery(HawlContext db)
{
    public async Task<RequestEvent?> FindAsync(Request request, CancellationToken cancellation)
    {
        var last = await db.RequestEvents
            .Where(e => e.RequestId == request.Id
                && (e.Type == RequestEventType.Classified || e.Type == RequestEventType.ClassificationUndone))
            .OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancellation);
        return last is { Type: RequestEventType.Classified } && last.IncomingMessageId == request.LastReplyId ? last : null;
    }
}
