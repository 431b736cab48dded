namespace Hawl.Core.Calendars;

// What becomes of a day that somebody wants in the calendars.
public enum DayFate
{
    Added,

    // All its regions keep it already.
    Known,

    // No working day there in any case.
    Weekend,
}
