using Hawl.Law.Calendars;
using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// The response clock of the law a request was made under. A letter by e-mail is received on the day it is sent.
public static class RequestDeadline
{
    public static Deadline Of(string regimeId, DateOnly received) =>
        AskedLaw.Named(regimeId).ResponseClock.DueFrom(received, CalendarLibrary.BuiltIn);

    // Null where the clock cannot count from that day: the law sets no limit then.
    public static Deadline? Find(string regimeId, DateOnly received) =>
        AskedLaw.Named(regimeId).ResponseClock.CanCountFrom(received, out _) ? Of(regimeId, received) : null;
}
