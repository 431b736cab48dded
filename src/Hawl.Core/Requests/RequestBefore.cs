namespace Hawl.Core.Requests;

// Where a request stood before a step: kept with the step, so that it can be taken back.
public sealed record RequestBefore(RequestProgress Progress, RequestOutcome Outcome)
{
    public bool NeedsClassification { get; init; }

    public DateOnly? OthersFrom { get; init; }

    public bool DeliveryProblem { get; init; }

    public bool ByPost { get; init; }
}
