using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// When the steps of a request happened, and every deadline that follows from them by its law.
public sealed class RequestDatesQuery(RequestFactsQuery facts, RequestMoments moments, AcknowledgementsQuery acknowledgements)
{
    public async Task<RequestDates> FindAsync(long requestId, RequestState state, CancellationToken cancellation)
    {
        var steps = (await facts.StepsAsync([requestId], cancellation))[requestId].ToList();
        var (regimeId, reckoning) = (await facts.LawsAsync([requestId], cancellation))[requestId];
        var dates = RequestDates.Of(steps, state.Outcome, await acknowledgements.FindAsync(requestId, cancellation));
        // Nobody owes an answer to what was withdrawn.
        return state.Progress is RequestProgress.Withdrawn
            ? dates
            : dates with { Course = RequestCourse.Of(regimeId, reckoning, steps, state.DueOn, moments.Now(regimeId).On) };
    }
}
