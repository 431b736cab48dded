using Hawl.Core.Data;

namespace Hawl.Core.Calendars;

// Puts days into the calendars, those that change anything. `version` is that of the calendars the person saw. Returns what was added.
public sealed class AddHolidays(HawlContext db, CalendarsQuery calendars, CalendarVersion versions, TimeProvider clock)
{
    public async Task<IReadOnlyList<PlannedDay>> ExecuteAsync(
        IReadOnlyList<Law.Calendars.Holiday> days, string source, long version, long by, CancellationToken cancellation)
    {
        var added = HolidayPlan.Of(await calendars.FindAsync(cancellation), days).Added;
        await versions.RaiseAsync(version, cancellation);
        if (added.Count == 0)
        {
            throw new RuleException("calendar-same", "The calendars know these days already. Nothing was changed.");
        }

        db.Holidays.AddRange(added.Select(day => new Holiday
        {
            Date = day.Date,
            Regions = string.Join(' ', day.Regions.Select(r => r.Id)),
            Names = Holiday.Written(day.Name),
            Source = source,
            AddedAt = clock.GetUtcNow().UtcDateTime,
            AddedById = by,
        }));
        await db.SaveChangesAsync(cancellation);
        return added;
    }
}
