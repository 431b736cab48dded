using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Whether a viewer sees this part of a request; the request itself has been looked for already.
public sealed class RequestPartQuery(HawlContext db, SiteToday today)
{
    public Task<bool> IsSeenAsync(long requestId, RequestPart part, Viewer viewer, CancellationToken cancellation) => part switch
    {
        { IncomingMessageId: { } message, FileNumber: { } number } => db.Attachments.VisibleTo(viewer, today.Value)
            .AnyAsync(a => a.Message.RequestId == requestId && a.MessageId == message && a.Number == number, cancellation),
        { IncomingMessageId: { } message } => db.IncomingMessages.VisibleTo(viewer, today.Value)
            .AnyAsync(m => m.RequestId == requestId && m.Id == message, cancellation),
        { OutgoingMessageId: { } letter } => db.OutgoingMessages.VisibleTo(viewer, today.Value)
            .AnyAsync(m => m.RequestId == requestId && m.Id == letter, cancellation),
        _ => db.Requests.VisibleTo(viewer, today.Value).AnyAsync(r => r.Id == requestId && part.FileNumber == null, cancellation),
    };
}
