using System.Text.Json;
using Hawl.Core.Publication;

namespace Hawl.Core.Requests;

// What those who look after the site do to a request.
public sealed partial class Request
{
    // The visibility is that of the part; the file and what it is now are said in the data.
    public RequestEvent ShowPart(Visibility columns, RequestPart part, Prominence prominence, Actor by, string? reason, Moment moment)
    {
        (columns.Prominence, columns.Reason) = (prominence, reason);
        var data = JsonSerializer.Serialize(new { schema = 1, prominence = Words.Of(prominence), file = part.FileNumber });
        return Record(
            RequestEventType.ProminenceChanged, by, moment, reason, part.OutgoingMessageId, part.IncomingMessageId, data);
    }

    // The message reached the wrong request. With the events, and the last of the other replies.
    public RequestEvent ReplyTakenBack(long messageId, (long Id, DateTime At)? lastReply, Actor by, Moment moment)
    {
        var came = Events.LastOrDefault(e => e.IncomingMessageId == messageId
            && e.Type is RequestEventType.ReplyReceived or RequestEventType.AutomaticMailReceived);
        var gone = Events.Where(e => e.ReplacesId is not null).Select(e => e.ReplacesId).Append(came?.Id).ToHashSet();
        var judged = Events.LastOrDefault(e => e.Type is RequestEventType.Classified)?.Number ?? 0;
        NeedsClassification &= Events.Any(e => e.Type is RequestEventType.ReplyReceived && e.Number > judged && !gone.Contains(e.Id));
        OthersFrom = NeedsClassification ? OthersFrom : null;
        (LastReplyAt, LastReplyId) = (lastReply?.At, lastReply?.Id);
        return Record(RequestEventType.ReplyTakenBack, by, moment, incoming: messageId, replaces: came?.Id);
    }

    public RequestEvent Flagged(bool reported, Actor by, Moment moment)
    {
        Reported = reported;
        return Record(reported ? RequestEventType.Reported : RequestEventType.ReportSettled, by, moment);
    }

    // Old names of its page lead to the new one.
    public RequestEvent Renamed(string title, string slug, Actor by, string? reason, Moment moment)
    {
        (Title, Slug) = (title, slug);
        return Record(RequestEventType.TitleChanged, by, moment, reason);
    }

    // A letter that failed is tried anew.
    public RequestEvent LetterQueuedAgain(long messageId, Actor by, Moment moment) =>
        Record(RequestEventType.LetterQueuedAgain, by, moment, outgoing: messageId);

    public RequestEvent LetterGivenUp(long messageId, Actor by, string? reason, Moment moment) =>
        Record(RequestEventType.LetterGivenUp, by, moment, reason, outgoing: messageId);
}
