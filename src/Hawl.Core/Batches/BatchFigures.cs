using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// How many of a batch's requests stand where. The parts add up to All; Overdue is counted among those still waiting.
public sealed record BatchFigures
{
    public required int All { get; init; }

    public required int Answered { get; init; }

    public required int Refused { get; init; }

    public required int NotHeld { get; init; }

    // A reply is there whose outcome nobody has told, or a question came back.
    public required int Replied { get; init; }

    public required int Acknowledged { get; init; }

    public required int Silent { get; init; }

    public required int Withdrawn { get; init; }

    public required int Overdue { get; init; }

    public static BatchFigures Of(IEnumerable<RequestState> requests, DateOnly today)
    {
        var states = requests.ToList();
        int Count(Func<RequestState, bool> holds) => states.Count(holds);
        return new BatchFigures
        {
            All = states.Count,
            Answered = Count(s => Part(s) is RequestStanding.Full),
            Refused = Count(s => Part(s) is RequestStanding.Refused),
            NotHeld = Count(s => Part(s) is RequestStanding.NotHeld),
            Replied = Count(s => Part(s) is RequestStanding.Replied),
            Acknowledged = Count(s => Part(s) is RequestStanding.Waiting && s.Acknowledged),
            Silent = Count(s => Part(s) is RequestStanding.Waiting && !s.Acknowledged),
            Withdrawn = Count(s => Part(s) is RequestStanding.Withdrawn),
            Overdue = Count(s => s.Standing(today) is RequestStanding.Overdue),
        };
    }

    // Which part of the whole a request belongs to; what was answered stays answered while it is looked at again.
    private static RequestStanding Part(RequestState state) => state switch
    {
        { Progress: RequestProgress.Withdrawn } => RequestStanding.Withdrawn,
        { Outcome: RequestOutcome.Full or RequestOutcome.Partial or RequestOutcome.NilReturn } => RequestStanding.Full,
        { Outcome: RequestOutcome.Refused or RequestOutcome.Ncnd } => RequestStanding.Refused,
        { Outcome: RequestOutcome.NotHeld } => RequestStanding.NotHeld,
        { NeedsClassification: true } => RequestStanding.Replied,
        { Progress: not RequestProgress.AwaitingResponse and not RequestProgress.Drafting } => RequestStanding.Replied,
        _ => RequestStanding.Waiting,
    };
}
