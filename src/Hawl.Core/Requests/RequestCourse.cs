using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// A request as its law sees it on a day: every deadline that has started by then.
public sealed record RequestCourse(CaseFacts Facts, IReadOnlyList<CaseDeadline> Deadlines)
{
    public static RequestCourse None { get; } = new(CaseFacts.None, []);

    // The time for the answer.
    public CaseDeadline? Response => Deadlines is [var first, ..] ? first : null;

    // The time that the authority has for a review.
    public CaseDeadline? Review => From(ClockStart.ReviewRequested);

    // The time in which one can be asked for.
    public CaseDeadline? ToAskForReview => From(ClockStart.ResponseReceived);

    public static RequestCourse Of(string regimeId, CaseFacts facts, DateOnly today, CalendarLibrary calendars) =>
        new(facts, CaseDeadlines.At(today, AskedLaw.Named(regimeId), facts, calendars));

    public CaseDeadline? From(ClockStart start) => Deadlines.FirstOrDefault(d => d.Clock.Start == start);
}
