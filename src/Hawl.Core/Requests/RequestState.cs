using System.Linq.Expressions;

namespace Hawl.Core.Requests;

// What decides where a request stands. The standing is worked out when asked, since time alone changes it.
// Acknowledged: the authority has been heard of, if only to say that the letter has arrived.
public sealed record RequestState(
    RequestProgress Progress, RequestOutcome Outcome, bool NeedsClassification, bool DeliveryProblem, bool Acknowledged, DateOnly? DueOn)
{
    // The class of a reply that only says the letter has arrived.
    public const string Acknowledgement = "auto-reply";

    // Waiting and past its day: the same rule for stores as Standing has for one request.
    public static Expression<Func<Request, bool>> IsOverdue(DateOnly today) => r =>
        r.Progress == RequestProgress.AwaitingResponse && r.Outcome == RequestOutcome.None
        && !r.NeedsClassification && !r.DeliveryProblem && r.DueOn < today;

    public RequestStanding Standing(DateOnly today) => Progress switch
    {
        RequestProgress.Drafting => RequestStanding.Drafting,
        RequestProgress.Withdrawn => RequestStanding.Withdrawn,
        RequestProgress.AwaitingClarification => RequestStanding.Clarification,
        RequestProgress.AwaitingInternalReview => RequestStanding.Review,
        RequestProgress.WithTheRegulator => RequestStanding.Regulator,
        _ when Outcome is not RequestOutcome.None => Of(Outcome),
        _ when NeedsClassification => RequestStanding.Replied,
        RequestProgress.Closed => RequestStanding.Closed,
        _ when DeliveryProblem => RequestStanding.Undelivered,
        _ when DueOn < today => RequestStanding.Overdue,
        _ => Acknowledged ? RequestStanding.Acknowledged : RequestStanding.Waiting,
    };

    // An answer is due, and none has come.
    public bool IsAwaited(DateOnly today) =>
        Standing(today) is RequestStanding.Waiting or RequestStanding.Acknowledged or RequestStanding.Overdue;

    private static RequestStanding Of(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Full => RequestStanding.Full,
        RequestOutcome.Partial => RequestStanding.Partial,
        RequestOutcome.Refused => RequestStanding.Refused,
        RequestOutcome.NotHeld => RequestStanding.NotHeld,
        RequestOutcome.NilReturn => RequestStanding.NilReturn,
        RequestOutcome.Ncnd => RequestStanding.Ncnd,
        _ => RequestStanding.Closed,
    };
}
