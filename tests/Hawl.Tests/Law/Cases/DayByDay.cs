using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Cases;

/// The time to respond, lived through day by day: slow, and written without a look at the fold.
internal sealed class DayByDay(Regime regime, CaseFacts facts, DateOnly today)
{
    private readonly WorkingCalendar calendar = Calendar(regime);
    private readonly HashSet<string> waiting = [];
    private readonly List<DateOnly> claims = [];
    private DateOnly? received;
    private DateOnly? responded;
    private DateOnly dayZero;
    private DateOnly? twentieth;
    private DateOnly? fortieth;
    private int counted;
    private bool leftOutToday;

    // Where it was extended in time, the fortieth working day; else the twentieth.
    private bool IsExtended => regime.Extensions.Any(one => one.Extends == regime.ResponseClock.Id)
        && claims.Any(claim => twentieth is null || claim <= twentieth);

    public (CaseDeadlineState State, DateOnly? Due)? Live(DateOnly first)
    {
        var events = facts.Events.OrderBy(one => one.Date).ToLookup(one => one.Date);
        for (var day = first; day <= today.AddDays(150); day = day.AddDays(1))
        {
            // Beyond today nothing happens, but the days go on to where the count would end.
            LiveThrough(day, day <= today ? events[day] : []);
        }

        var due = IsExtended ? fortieth : twentieth;
        var stands = due is not null || waiting.Count == 0;
        return received is null ? null : (State(due), stands ? due : null);
    }

    private CaseDeadlineState State(DateOnly? due)
    {
        if (responded is { } answered)
        {
            return due is { } last && answered > last ? CaseDeadlineState.Missed : CaseDeadlineState.Met;
        }

        return due is null ? CaseDeadlineState.Paused : today > due ? CaseDeadlineState.Missed : CaseDeadlineState.Running;
    }

    private void LiveThrough(DateOnly day, IEnumerable<CaseEvent> events)
    {
        leftOutToday = false;
        foreach (var one in events)
        {
            Hear(one, day);
        }

        var counts = received is not null && day > dayZero && waiting.Count == 0 && !leftOutToday && calendar.IsWorking(day);
        if (counts && ++counted is 20 or 40)
        {
            twentieth = counted == 20 ? day : twentieth;
            fortieth = counted == 40 ? day : fortieth;
        }
    }

    private void Hear(CaseEvent one, DateOnly day)
    {
        if (one.Type == CaseEventType.Sent && received is null)
        {
            (received, dayZero) = (day, day);
        }
        else if (received is null || responded is not null)
        {
            return;
        }
        else if (one.Type is CaseEventType.Response or CaseEventType.Refusal)
        {
            responded = day;
        }
        else if (one.Type == CaseEventType.Extension)
        {
            claims.Add(day);
        }
        else if (one.Type is CaseEventType.ClarificationAsked or CaseEventType.FeeNotice)
        {
            waiting.Add(one.Type == CaseEventType.FeeNotice ? "fee" : "words");
        }
        else if (one.Type == CaseEventType.FeePaid)
        {
            leftOutToday |= waiting.Remove("fee");
        }
        else if (one.Type == CaseEventType.ClarificationReceived)
        {
            waiting.Remove("words");
            (dayZero, counted, twentieth, fortieth) = (day, 0, null, null);
        }
    }

    private static WorkingCalendar Calendar(Regime regime) =>
        CalendarLibrary.BuiltIn.Find(regime.ResponseClock.Limits[0].Calendar ?? "") ?? throw new ArgumentException(regime.Id);
}
