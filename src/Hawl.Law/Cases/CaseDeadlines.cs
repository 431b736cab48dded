using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Law.Cases;

/// <summary>Every deadline of a case on a day.</summary>
/// <example><code>
/// CaseDeadlines.At(today, regime, new CaseFacts { Events = [sent] }, CalendarLibrary.BuiltIn)[0].State // Running
/// </code></example>
public static class CaseDeadlines
{
    /// <summary>Every deadline that has started by a day, in the order of the regime's clocks, the response first.</summary>
    /// <param name="today">The local date. What the facts say of later days is left aside.</param>
    /// <param name="regime">The law.</param>
    /// <param name="facts">What happened, and what else bears on the dates.</param>
    /// <param name="calendars">The working calendars, with any holidays proclaimed since.</param>
    /// <returns>The deadlines; none before the request was sent.</returns>
    /// <exception cref="ArgumentException">The facts name a calendar or a special period that there is not.</exception>
    public static IReadOnlyList<CaseDeadline> At(DateOnly today, Regime regime, CaseFacts facts, CalendarLibrary calendars)
    {
        var view = new CaseView(CaseState.Of(regime, facts, today), facts, facts.In(calendars), today);
        if (view.State.Received is not { } received)
        {
            return [];
        }

        var response = CaseCount.Of(ResponseClock(regime, facts, received), received, view);
        var review = view.State.ReviewRequested is { } asked
            ? Ordinary(regime, ClockStart.ReviewRequested).Select(clock => CaseCount.Of(clock, asked, view)).ToList()
            : [];
        return
        [
            response,
            .. Answers(view),
            .. From(ClockStart.ResponseReceived, view.State.Answered, RanOut(response), view),
            .. review,
            .. From(ClockStart.ReviewAnswered, view.State.ReviewAnswered, RanOut(review.FirstOrDefault()), view),
            .. From(ClockStart.DecisionNoticeSent, view.State.DecisionNotice, null, view),
        ];
    }

    // The ordinary time where the special one was not law yet.
    private static Clock ResponseClock(Regime regime, CaseFacts facts, DateOnly received)
    {
        if (facts.SpecialPeriod is not { } id)
        {
            return regime.ResponseClock;
        }

        var period = regime.SpecialPeriods.FirstOrDefault(one => one.Id == id);
        var own = (period is null ? null : regime.FindClock(period.Clock))
            ?? throw new ArgumentException($"{regime.Id} has no special period {id}.", nameof(facts));
        return own.CanCountFrom(received, out _) ? own : regime.ResponseClock;
    }

    // FOISA s.20(5)(b): where no answer came, the time to ask for a review runs from the day by which it was due.
    private static DateOnly? RanOut(CaseDeadline? deadline) =>
        deadline is { State: CaseDeadlineState.Missed, Ended: null } ? deadline.Due : null;

    private static IEnumerable<CaseDeadline> From(ClockStart start, DateOnly? came, DateOnly? ranOut, CaseView view) =>
        (came ?? ranOut) is { } begun
            ? Ordinary(view.State.Regime, start).Select(clock => CaseCount.Of(clock, begun, view, silence: came is null))
            : [];

    // The time that the requester has to answer a question.
    private static IEnumerable<CaseDeadline> Answers(CaseView view) =>
        view.State.Interruptions.SelectMany(one =>
            one is { Asked: { } asked, Rule.AnswerClock: { } id } && view.State.Regime.FindClock(id) is { } clock
                ? new[] { CaseCount.Stood(CaseCount.Of(clock, asked, view), one.Answered, view.Today) }
                : []);

    // Clocks that run only when they are claimed, or for some authorities, stand aside.
    private static IEnumerable<Clock> Ordinary(Regime regime, ClockStart start) => regime.Clocks.Where(clock =>
        clock.Start == start
        && regime.Extensions.All(one => one.Becomes != clock.Id)
        && regime.SpecialPeriods.All(one => one.Clock != clock.Id));
}
