using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Sets how far a request, one of its messages or a file may be seen, with the reason the public is given. Returns how far it was.
public sealed class ShowPart(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task<Prominence> ExecuteAsync(
        long requestId, RequestPart part, Prominence prominence, Actor by, string? reason, CancellationToken cancellation)
    {
        if (!part.IsWhole && prominence is Prominence.Backpage)
        {
            throw new RuleException(
                "part-prominence", "Only a whole request can be kept out of lists; a message or file is shown or hidden.");
        }

        if (prominence is not Prominence.Normal && string.IsNullOrWhiteSpace(reason))
        {
            throw new RuleException("prominence-reason", "Give a reason: it is shown to the public in place of what is hidden.");
        }

        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        var columns = await ColumnsAsync(request, part, cancellation)
            ?? throw new RuleException("part-unknown", "The request has no such message or file. Nothing was changed.");
        var before = columns.Prominence;
        var words = prominence is Prominence.Normal ? null : reason?.Trim();
        if (columns.Prominence == prominence && columns.Reason == words)
        {
            throw new RuleException("prominence-same", "This is how far it may be seen already. Nothing was changed.");
        }

        jobs.Queue(request.ShowPart(columns, part, prominence, by, words, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
        return before;
    }

    private async Task<Visibility?> ColumnsAsync(Request request, RequestPart part, CancellationToken cancellation) => part switch
    {
        { IncomingMessageId: { } message, FileNumber: { } number } => (await db.Attachments.SingleOrDefaultAsync(
            a => a.Message.RequestId == request.Id && a.MessageId == message && a.Number == number, cancellation))?.Visibility,
        { IncomingMessageId: { } message } => (await db.IncomingMessages.SingleOrDefaultAsync(
            m => m.RequestId == request.Id && m.Id == message, cancellation))?.Visibility,
        { OutgoingMessageId: { } letter } => (await db.OutgoingMessages.SingleOrDefaultAsync(
            m => m.RequestId == request.Id && m.Id == letter, cancellation))?.Visibility,
        _ => request.Visibility,
    };
}
