namespace Hawl.Core.Requests;

// What may happen when: one row for each allowed step.
public static class RequestSteps
{
    private static readonly HashSet<(RequestProgress From, RequestStep Step)> Allowed =
    [
        (RequestProgress.Drafting, RequestStep.Make),
        (RequestProgress.AwaitingResponse, RequestStep.Classify),
        (RequestProgress.AwaitingResponse, RequestStep.Withdraw),
        (RequestProgress.AwaitingClarification, RequestStep.Classify),
        (RequestProgress.AwaitingClarification, RequestStep.Withdraw),
        (RequestProgress.AwaitingInternalReview, RequestStep.Classify),
        (RequestProgress.AwaitingInternalReview, RequestStep.Withdraw),
        (RequestProgress.WithTheRegulator, RequestStep.Classify),
        (RequestProgress.WithTheRegulator, RequestStep.Withdraw),
        (RequestProgress.Closed, RequestStep.Classify),
    ];

    public static bool Allow(RequestProgress from, RequestStep step) => Allowed.Contains((from, step));

    public static void Require(RequestProgress from, RequestStep step)
    {
        if (!Allow(from, step))
        {
            throw new RuleException("request-step", $"A request that is {Words.Of(from)} does not allow the step '{Words.Of(step)}'.");
        }
    }
}
