namespace Hawl.Core.Requests;

// Append-only: a correction is a new event that names the one it replaces.
// No names, addresses or letter text in it, so that erasing a person touches no event.
public sealed class RequestEvent
{
    public long Id { get; private set; }

    public long RequestId { get; init; }

    // 1, 2, 3 … within the request.
    public required int Number { get; init; }

    public required RequestEventType Type { get; init; }

    public required DateTime At { get; init; }

    // The local date on which it counts in law, in the zone of the request's regime.
    public required DateOnly On { get; init; }

    public required ActorKind ActorKind { get; init; }

    public long? ActorId { get; init; }

    public long? OutgoingMessageId { get; init; }

    public long? IncomingMessageId { get; init; }

    public long? ReplacesId { get; init; }

    // Public words.
    public string? Reason { get; init; }

    // Small JSON with its schema number.
    public string? Data { get; init; }

    // Whether it keeps the request young: whoever only looks on or looks after the site could let strangers write to an old one.
    // Nor is it news that a day is counted anew, or that the machine has read a reply: lists stay in their order.
    internal bool IsActivity => Type is RequestEventType.RequestMade
        || ActorKind is ActorKind.Requester or ActorKind.Authority
        || (ActorKind is ActorKind.System && Type is not (RequestEventType.DueDateRecounted or RequestEventType.Classified));
}
