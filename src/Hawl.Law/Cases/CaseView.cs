using Hawl.Law.Calendars;
using Hawl.Law.Clocks;

namespace Hawl.Law.Cases;

// All that a count looks at: the state after the events so far, what is known besides, the calendars, and the day.
internal sealed record CaseView(CaseState State, CaseFacts Facts, CalendarLibrary Calendars, DateOnly Today)
{
    // Null where the law sets no date from that day.
    public Deadline? Due(Clock clock, DateOnly dayZero, Circumstances circumstances) =>
        clock.CanCountFrom(dayZero, out _) ? clock.DueFrom(dayZero, Calendars, circumstances) : null;
}
