using System.Linq.Expressions;

namespace Hawl.Core.Requests;

// Requests that still wait for an answer and whose last day was told.
public static class OpenRequests
{
    // Those counted over one of the days: sent before the last of them, and due no earlier than the first.
    public static Expression<Func<Request, bool>> CountedOver(DateOnly from, DateOnly to) => r =>
        (r.Progress == RequestProgress.AwaitingResponse || r.Progress == RequestProgress.AwaitingClarification)
        && r.Outcome == RequestOutcome.None && r.DueOn >= from && r.SentOn < to;
}
