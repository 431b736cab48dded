using Hawl.Law.Cases;
using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// A request as its law sees it on a day: every deadline that has started by then.
public sealed record RequestCourse(IReadOnlyList<CaseDeadline> Deadlines)
{
    public static RequestCourse None { get; } = new([]);

    // The time for the answer.
    public CaseDeadline? Response => Deadlines is [var first, ..] ? first : null;

    // The time that the authority has for a review.
    public CaseDeadline? Review => From(ClockStart.ReviewRequested);

    // The time in which one can be asked for.
    public CaseDeadline? ToAskForReview => From(ClockStart.ResponseReceived);

    // The one way from what happened to its dates. `told` is the last day for the answer that the requester was told before.
    public static RequestCourse Of(
        string regimeId, Reckoning reckoning, IReadOnlyList<RequestDates.Step> steps, DateOnly? told, DateOnly today)
    {
        var law = AskedLaw.Named(regimeId);
        var facts = new CaseFacts
        {
            Events = RequestCase.Of(steps),
            SpecialPeriod = reckoning.PeriodIn(law)?.Id,
            Closed = reckoning.Closures,
            Told = told,
        };
        return new RequestCourse(CaseDeadlines.At(today, law, facts, reckoning.Calendars));
    }

    // What a letter comes to that is sent on a day. By e-mail it is received on the same day.
    public static RequestCourse From(string regimeId, Reckoning reckoning, DateOnly sent) =>
        Of(regimeId, reckoning, [new RequestDates.Step(1, RequestEventType.LetterSent, sent, false)], null, sent);

    public CaseDeadline? From(ClockStart start) => Deadlines.FirstOrDefault(d => d.Clock.Start == start);
}
