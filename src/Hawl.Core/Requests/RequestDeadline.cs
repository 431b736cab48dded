using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// The response clock of the law a request was made under. A letter by e-mail is received on the day it is sent.
public static class RequestDeadline
{
    // A last day that was told before holds against an earlier one.
    public static Deadline Of(string regimeId, DateOnly received, Reckoning reckoning, DateOnly? told = null) => reckoning
        .ClockFor(AskedLaw.Named(regimeId), received)
        .DueFrom(received, reckoning.Calendars, reckoning.Circumstances with { Told = told });

    // Null where the clock cannot count from that day: the law sets no limit then.
    public static Deadline? Find(string regimeId, DateOnly received, Reckoning reckoning, DateOnly? told = null) =>
        AskedLaw.Named(regimeId).ResponseClock.CanCountFrom(received, out _) ? Of(regimeId, received, reckoning, told) : null;
}
