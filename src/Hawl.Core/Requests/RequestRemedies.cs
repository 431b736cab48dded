using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// What the law a request was made under lets its requester do, as the request stands on a day: said by the law's file, in its order.
public static class RequestRemedies
{
    public static IReadOnlyList<OpenRemedy> Of(string regimeId, RequestState state, RequestDates dates, DateOnly today)
    {
        var law = AskedLaw.Named(regimeId);
        return Case(state, dates, today) is { } stage
            ? [.. law.RemediesIn(stage, today).Select(r => new OpenRemedy(r, Time(r, dates)))]
            : [];
    }

    // The time runs by the file's own clock, from the last event that starts it.
    public static CaseDeadline? Time(Remedy remedy, RequestDates dates) =>
        dates.Course.Deadlines.LastOrDefault(d => d.Clock.Id == remedy.Clock);

    private static RemedyCase? Case(RequestState state, RequestDates dates, DateOnly today)
    {
        var review = dates.Course.Review;
        return state.Standing(today) switch
        {
            RequestStanding.Overdue => RemedyCase.Overdue,
            RequestStanding.Regulator => RemedyCase.Decided,
            RequestStanding.Review => review is { State: CaseDeadlineState.Missed, Ended: null } ? RemedyCase.ReviewOverdue : null,
            RequestStanding.Refused or RequestStanding.Partial or RequestStanding.NotHeld or RequestStanding.NilReturn
                or RequestStanding.Ncnd when review is { Ended: not null } => RemedyCase.ReviewAnswered,
            RequestStanding.Refused => RemedyCase.Refused,
            RequestStanding.Partial => RemedyCase.Partial,
            RequestStanding.NotHeld or RequestStanding.NilReturn => RemedyCase.NotHeld,
            RequestStanding.Ncnd => RemedyCase.Ncnd,
            _ => null,
        };
    }
}
