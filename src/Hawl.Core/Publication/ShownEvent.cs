using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// Something that happened to a request as its history tells it, with every address taken out of its reason.
public sealed record ShownEvent(int Number, RequestEventType Type, DateTime At, DateOnly On, ActorKind By, string? Reason)
{
    public long? OutgoingId { get; init; }

    public long? IncomingId { get; init; }

    // The number of the event it corrects.
    public int? Replaces { get; init; }

    public StepData? Step { get; init; }

    // How far the request is seen since, where that is what happened.
    public string? Prominence { get; init; }
}
