using System.Linq.Expressions;

namespace Hawl.Core.Requests;

// The parts of a list of requests that people look for.
public static class RequestFilters
{
    public static bool TryFind(string? word, out RequestFilter filter)
    {
        filter = Enum.GetValues<RequestFilter>().FirstOrDefault(f => Words.Of(f) == word);
        return word is null || Words.Of(filter) == word;
    }

    public static Expression<Func<Request, bool>> Of(RequestFilter filter, DateOnly today) => filter switch
    {
        RequestFilter.Awaiting => r =>
            r.Progress == RequestProgress.AwaitingResponse && r.Outcome == RequestOutcome.None && !r.NeedsClassification,
        RequestFilter.Overdue => RequestState.IsOverdue(today),
        RequestFilter.Answered => r =>
            r.Outcome == RequestOutcome.Full || r.Outcome == RequestOutcome.Partial || r.Outcome == RequestOutcome.NilReturn,
        RequestFilter.Refused => r => r.Outcome == RequestOutcome.Refused || r.Outcome == RequestOutcome.Ncnd,
        RequestFilter.NotHeld => r => r.Outcome == RequestOutcome.NotHeld,
        _ => r => true,
    };
}
