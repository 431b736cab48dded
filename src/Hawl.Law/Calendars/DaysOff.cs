namespace Hawl.Law.Calendars;

// What a calendar file says of the days that are not worked, in all its divisions together.
internal sealed record DaysOff(IReadOnlySet<DayOfWeek> Weekend, IReadOnlyList<Holiday> Holidays, IReadOnlyList<Closure> Closures);
