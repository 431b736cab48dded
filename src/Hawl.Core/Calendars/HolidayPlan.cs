using Hawl.Law.Calendars;

namespace Hawl.Core.Calendars;

// What would be added to the calendars if these days were: worked out before anything is done.
public sealed record HolidayPlan(IReadOnlyList<PlannedDay> Days)
{
    public IReadOnlyList<PlannedDay> Added => [.. Days.Where(d => d.Fate is DayFate.Added)];

    // Days of one name on one date are one day in several regions. Regions that nobody knows are the caller's to refuse.
    public static HolidayPlan Of(CalendarLibrary calendars, IEnumerable<Law.Calendars.Holiday> wanted)
    {
        var regions = calendars.Divisions;
        var days = wanted.GroupBy(h => (h.Date, Name: h.Name.ToString()))
            .OrderBy(g => g.Key.Date).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => Planned(
                calendars, g.First(), [.. regions.Where(r => g.Any(h => h.Divisions.Count == 0 || h.Divisions.Contains(r.Id)))]));
        return new HolidayPlan([.. days]);
    }

    private static PlannedDay Planned(CalendarLibrary calendars, Law.Calendars.Holiday day, IReadOnlyList<Division> regions)
    {
        var own = regions.Where(r => !CalendarsOf(calendars, r).Any(c => Keeps(c, r, day.Date))).ToList();
        var works = own.Where(r => CalendarsOf(calendars, r).Any(c => !c.Weekend.Contains(day.Date.DayOfWeek))).ToList();
        return own.Count == 0 ? new PlannedDay(day.Date, day.Name, regions, DayFate.Known)
            : works.Count == 0 ? new PlannedDay(day.Date, day.Name, own, DayFate.Weekend)
            : new PlannedDay(day.Date, day.Name, works, DayFate.Added);
    }

    private static IEnumerable<WorkingCalendar> CalendarsOf(CalendarLibrary calendars, Division region) =>
        calendars.All.Where(c => c.Divisions.Any(d => d.Id == region.Id));

    private static bool Keeps(WorkingCalendar calendar, Division region, DateOnly date) => calendar.HolidaysIn(date.Year)
        .Any(h => h.Date == date && (h.Divisions.Count == 0 || h.Divisions.Contains(region.Id)));
}
