using Hawl.Law.Calendars;

namespace Hawl.Core.Calendars;

// Days as somebody else publishes them: GOV.UK's JSON, which names its regions, or an iCal feed, whose regions whoever brings it names.
public static class DayList
{
    public static bool IsFeed(string text) => text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase);

    public static HolidayReading Read(string text, IReadOnlyList<string> regions, CalendarLibrary calendars)
    {
        var reading = IsFeed(text)
            ? HolidayFeed.Read(text, regions)
            : GovUkHolidays.Read(text, calendars.Divisions.Select(d => d.Id).ToHashSet());
        return reading.Mistakes.Count > 0 ? reading : reading with { Holidays = [.. reading.Holidays.Select(h => Named(h, calendars))] };
    }

    // The files know the holidays of every year in other languages too.
    private static Law.Calendars.Holiday Named(Law.Calendars.Holiday day, CalendarLibrary calendars) => calendars.All
        .Where(c => c.Known is not null && c.Divisions.Any(d => day.Divisions.Contains(d.Id)))
        .SelectMany(c => c.HolidaysIn(c.Known?.To ?? 0))
        .FirstOrDefault(h => string.Equals(h.Name.ToString(), day.Name.ToString(), StringComparison.OrdinalIgnoreCase)) is { } known
            ? day with { Name = known.Name }
            : day;
}
