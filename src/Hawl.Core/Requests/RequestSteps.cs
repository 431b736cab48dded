using Hawl.Core.Correspondence;
using static Hawl.Core.Requests.RequestProgress;

namespace Hawl.Core.Requests;

// What may happen when, and where it leads: one row for each allowed step.
public static class RequestSteps
{
    public const string NotAllowed = "request-step";

    private static readonly Dictionary<(RequestProgress From, RequestStep Step), RequestProgress> Table = new()
    {
        [(Drafting, RequestStep.Make)] = AwaitingResponse,

        [(AwaitingResponse, RequestStep.Answered)] = Closed,
        [(AwaitingResponse, RequestStep.AskedBack)] = AwaitingClarification,
        [(AwaitingResponse, RequestStep.NotYet)] = AwaitingResponse,
        [(AwaitingResponse, RequestStep.FollowUp)] = AwaitingResponse,
        [(AwaitingResponse, RequestStep.Clarify)] = AwaitingResponse,
        [(AwaitingResponse, RequestStep.AskForReview)] = AwaitingInternalReview,
        [(AwaitingResponse, RequestStep.Complain)] = WithTheRegulator,
        [(AwaitingResponse, RequestStep.Withdraw)] = Withdrawn,

        [(AwaitingClarification, RequestStep.Answered)] = Closed,
        [(AwaitingClarification, RequestStep.AskedBack)] = AwaitingClarification,
        [(AwaitingClarification, RequestStep.NotYet)] = AwaitingClarification,
        [(AwaitingClarification, RequestStep.FollowUp)] = AwaitingClarification,
        [(AwaitingClarification, RequestStep.Clarify)] = AwaitingResponse,
        [(AwaitingClarification, RequestStep.AskForReview)] = AwaitingInternalReview,
        [(AwaitingClarification, RequestStep.Complain)] = WithTheRegulator,
        [(AwaitingClarification, RequestStep.Withdraw)] = Withdrawn,

        [(AwaitingInternalReview, RequestStep.Answered)] = Closed,
        [(AwaitingInternalReview, RequestStep.AskedBack)] = AwaitingInternalReview,
        [(AwaitingInternalReview, RequestStep.NotYet)] = AwaitingInternalReview,
        [(AwaitingInternalReview, RequestStep.FollowUp)] = AwaitingInternalReview,
        [(AwaitingInternalReview, RequestStep.Clarify)] = AwaitingInternalReview,
        [(AwaitingInternalReview, RequestStep.Complain)] = WithTheRegulator,
        [(AwaitingInternalReview, RequestStep.Withdraw)] = Withdrawn,

        [(WithTheRegulator, RequestStep.Answered)] = Closed,
        [(WithTheRegulator, RequestStep.AskedBack)] = WithTheRegulator,
        [(WithTheRegulator, RequestStep.NotYet)] = WithTheRegulator,
        [(WithTheRegulator, RequestStep.FollowUp)] = WithTheRegulator,
        [(WithTheRegulator, RequestStep.Clarify)] = WithTheRegulator,
        [(WithTheRegulator, RequestStep.Withdraw)] = Withdrawn,

        [(Closed, RequestStep.Answered)] = Closed,
        [(Closed, RequestStep.AskedBack)] = AwaitingClarification,
        [(Closed, RequestStep.NotYet)] = Closed,
        [(Closed, RequestStep.FollowUp)] = Closed,
        [(Closed, RequestStep.Clarify)] = AwaitingResponse,
        [(Closed, RequestStep.AskForReview)] = AwaitingInternalReview,
        [(Closed, RequestStep.Complain)] = WithTheRegulator,

        // Where it stood before is known to the event that withdrew it.
        [(Withdrawn, RequestStep.TakeBack)] = AwaitingResponse,
    };

    public static bool Allow(RequestProgress from, RequestStep step) => Table.ContainsKey((from, step));

    // Where the step leads, or why it is not allowed.
    public static RequestProgress Next(RequestProgress from, RequestStep step) => Table.TryGetValue((from, step), out var to)
        ? to
        : throw new RuleException(NotAllowed, $"A request that is {Words.Of(from)} does not allow the step '{Words.Of(step)}'.");

    public static RequestStep Of(LetterKind kind) => kind switch
    {
        LetterKind.InitialRequest => RequestStep.Make,
        LetterKind.Clarification => RequestStep.Clarify,
        LetterKind.InternalReview => RequestStep.AskForReview,
        _ => RequestStep.FollowUp,
    };
}
