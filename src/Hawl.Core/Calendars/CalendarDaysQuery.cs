using Hawl.Core.Data;
using Hawl.Law.Calendars;
using Hawl.Law.Words;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Calendars;

// The days of a year as those who look after the calendars see them, and the days that were added here.
public sealed class CalendarDaysQuery(HawlContext db, CalendarsQuery calendars, CalendarVersion versions)
{
    public async Task<YearView> FindAsync(int year, CancellationToken cancellation)
    {
        var (version, library) = (await versions.FindAsync(cancellation), await calendars.FindAsync(cancellation));
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var added = await db.Holidays.AsNoTracking().Where(h => h.Date >= first && h.Date <= last)
            .OrderBy(h => h.Date).ThenBy(h => h.Id)
            .Select(h => new Added(h, db.Users.Where(u => u.Id == h.AddedById).Select(u => u.Name).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);
        var places = Places(library).Select(p => new PlaceView(p.Of, p.Regions, [.. DaysOf(p, year, added)])).ToList();
        return new YearView(version, places, added);
    }

    public async Task<(long Version, Added? Day)> FindDayAsync(long id, CancellationToken cancellation) => (
        await versions.FindAsync(cancellation),
        await db.Holidays.AsNoTracking().Where(h => h.Id == id)
            .Select(h => new Added(h, db.Users.Where(u => u.Id == h.AddedById).Select(u => u.Name).FirstOrDefault() ?? ""))
            .SingleOrDefaultAsync(cancellation));

    // The calendars that look at most regions, each region once: the whole of a state in place of its parts.
    private static List<Place> Places(CalendarLibrary library)
    {
        var seen = new HashSet<string>();
        return library.All.OrderByDescending(c => c.Divisions.Count).ThenBy(c => c.Id, StringComparer.Ordinal)
            .Where(c => c.Divisions.Any(d => seen.Add(d.Id))).Select(c => new Place(c, c.Divisions)).ToList();
    }

    private static IEnumerable<Day> DaysOf(Place place, int year, IReadOnlyList<Added> added) =>
        place.Of.HolidaysIn(year).GroupBy(h => (h.Date, Name: h.Name.ToString())).OrderBy(g => g.Key.Date)
            .Select(g => new Day(
                g.Key.Date,
                g.First().Name,
                [.. place.Regions.Where(r => g.Any(h => h.Divisions.Count == 0 || h.Divisions.Contains(r.Id)))],
                added.FirstOrDefault(a => a.Day.Date == g.Key.Date && a.Day.InLaw().Name.ToString() == g.Key.Name)));

    // Version: of the calendars, for the form that changes them.
    public sealed record YearView(long Version, IReadOnlyList<PlaceView> Places, IReadOnlyList<Added> Added);

    public sealed record PlaceView(WorkingCalendar Calendar, IReadOnlyList<Division> Regions, IReadOnlyList<Day> Days);

    // Ours: the row behind it, where somebody added it here.
    public sealed record Day(DateOnly Date, Wording Name, IReadOnlyList<Division> Regions, Added? Ours);

    public sealed record Added(Holiday Day, string By);

    private sealed record Place(WorkingCalendar Of, IReadOnlyList<Division> Regions);
}
