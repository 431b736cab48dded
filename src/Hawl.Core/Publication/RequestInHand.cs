using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// A request as the form pages about it know it: who asked whom, where it stands, and what must not have changed meanwhile.
public sealed record RequestInHand(RequestLine Line, RequestDates Dates)
{
    public required long OwnerId { get; init; }

    public required string RegimeId { get; init; }

    public required string Language { get; init; }

    public required long Version { get; init; }

    public long? LastReplyId { get; init; }

    public DateOnly? OthersFrom { get; init; }

    public RequestState State => Line.State;

    public bool IsOwnedBy(Viewer viewer) => viewer.UserId == OwnerId;

    public bool MaySay(Viewer viewer, DateOnly today) =>
        RequestSteps.Allow(State.Progress, RequestStep.Answered)
        && RequestRights.MaySay(OwnerId, State.NeedsClassification, OthersFrom, viewer, today);

    public bool Allows(RequestStep step) => RequestSteps.Allow(State.Progress, step);
}
