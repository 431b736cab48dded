namespace Hawl.Core.Requests;

public enum RequestProgress
{
    Drafting,
    AwaitingResponse,
    AwaitingClarification,
    AwaitingInternalReview,
    WithTheRegulator,
    Withdrawn,
    Closed,
}
