using System.Text.Json;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;

namespace Hawl.Core.Requests;

public sealed partial class Request
{
    public long Id { get; private set; }

    public long AuthorityId { get; private set; }

    public required Authority Authority { get; init; }

    public long UserId { get; private set; }

    public required User User { get; init; }

    public long? BatchId { get; private set; }

    public Batch? Batch { get; init; }

    // The place among the batch's requests, from 1.
    public int? BatchPosition { get; init; }

    public required string Title { get; set; }

    public required string Slug { get; set; }

    // The law asked under, as its file stood then.
    public required string RegimeId { get; init; }

    public required int RegimeVersion { get; init; }

    // The language the letter is written in, whatever the page's.
    public required string Language { get; init; }

    // Words of a campaign's link, with spaces between them.
    public string Tags { get; init; } = "";

    // The same for the same question, whoever asks it of whom.
    public required string LetterKey { get; init; }

    public RequestProgress Progress { get; private set; } = RequestProgress.Drafting;

    public RequestOutcome Outcome { get; private set; }

    public bool NeedsClassification { get; private set; }

    public bool DeliveryProblem { get; private set; }

    public bool ByPost { get; private set; }

    public bool Reported { get; private set; }

    // Stored, not made again: an address given out under another secret goes on working.
    public string ReplyHash { get; set; } = "";

    public required DateTime CreatedAt { get; init; }

    public DateOnly? SentOn { get; private set; }

    // The last day on which an answer is in time; null while time does not run. Whether it has passed is worked out when asked.
    public DateOnly? DueOn { get; private set; }

    public DateTime? LastReplyAt { get; private set; }

    // The newest message that is to be classified, or was.
    public long? LastReplyId { get; private set; }

    // From then on anyone who is signed in may say what came.
    public DateOnly? OthersFrom { get; private set; }

    // Of the correspondence and of what the requester did: nobody else makes an old request young again.
    public DateTime LastEventAt { get; private set; }

    public int EventCount { get; private set; }

    // Raised by everything that changes the page; part of its cache key, and what tells two writers apart.
    public long Version { get; private set; }

    public Visibility Visibility { get; init; } = new();

    public List<RequestEvent> Events { get; init; } = [];

    public List<OutgoingMessage> OutgoingMessages { get; init; } = [];

    public List<IncomingMessage> IncomingMessages { get; init; } = [];

    public RequestEvent Made(Actor by, long letterId, Moment moment)
    {
        Progress = RequestSteps.Next(Progress, RequestStep.Make);
        return Record(RequestEventType.RequestMade, by, moment, outgoing: letterId);
    }

    public void Due(DateOnly? on) => DueOn = on;

    // A letter that starts a clock of its own counts from the day it is sent: a clarification starts the answer's anew.
    public IReadOnlyList<RequestEvent> LetterSent(OutgoingMessage letter, Moment moment)
    {
        DeliveryProblem = false;
        SentOn = letter.Kind is LetterKind.InitialRequest ? moment.On : SentOn;
        var sent = Record(RequestEventType.LetterSent, Actor.System, moment, outgoing: letter.Id);
        return letter.Kind switch
        {
            LetterKind.Clarification =>
                [sent, Record(RequestEventType.ClarificationReceived, Actor.System, moment, outgoing: letter.Id)],
            LetterKind.InternalReview => [sent, Record(RequestEventType.ReviewRequested, Actor.System, moment, outgoing: letter.Id)],
            _ => [sent],
        };
    }

    public RequestEvent LetterDelayed(long messageId, Moment moment) =>
        Record(RequestEventType.LetterDelayed, Actor.System, moment, outgoing: messageId);

    public RequestEvent LetterFailed(long messageId, Moment moment)
    {
        DeliveryProblem = true;
        return Record(RequestEventType.LetterFailed, Actor.System, moment, outgoing: messageId);
    }

    public RequestEvent LetterDelivered(long messageId, Moment moment)
    {
        DeliveryProblem = false;
        return Record(RequestEventType.LetterDelivered, Actor.System, moment, outgoing: messageId);
    }

    public RequestEvent ReplyReceived(long messageId, bool automatic, Moment moment)
    {
        if (automatic)
        {
            return Record(RequestEventType.AutomaticMailReceived, Actor.Authority, moment, incoming: messageId);
        }

        Awaits(messageId, moment.At, moment.On);
        return Record(RequestEventType.ReplyReceived, Actor.Authority, moment, incoming: messageId);
    }

    public RequestEvent Show(Prominence prominence, Actor by, string? reason, Moment moment)
    {
        (Visibility.Prominence, Visibility.Reason) = (prominence, reason);
        return Record(
            RequestEventType.ProminenceChanged, by, moment, reason, data: $$"""{"schema":1,"prominence":"{{Words.Of(prominence)}}"}""");
    }

    public RequestEvent Embargo(DateOnly? until, Actor by, Moment moment)
    {
        Visibility.EmbargoUntil = until;
        var data = JsonSerializer.Serialize(new { schema = 1, prominence = Words.Of(Visibility.Prominence), embargoUntil = until });
        return Record(RequestEventType.ProminenceChanged, by, moment, data: data);
    }

    // A message or file of this request changed its prominence.
    public void Touch() => Version++;

    private RequestEvent Record(
        RequestEventType type, Actor by, Moment moment, string? reason = null, long? outgoing = null, long? incoming = null,
        string? data = null, long? replaces = null)
    {
        EventCount++;
        Version++;
        var happened = new RequestEvent
        {
            RequestId = Id,
            Number = EventCount,
            Type = type,
            At = moment.At,
            On = moment.On,
            ActorKind = by.Kind,
            ActorId = by.Id,
            OutgoingMessageId = outgoing,
            IncomingMessageId = incoming,
            ReplacesId = replaces,
            Reason = reason,
            Data = data,
        };
        Events.Add(happened);
        LastEventAt = happened.IsActivity && happened.At > LastEventAt ? happened.At : LastEventAt;
        return happened;
    }
}
