using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Calendars;

// Takes out a day that was added here; days of the files stay. Returns what it was.
public sealed class TakeBackHoliday(HawlContext db, CalendarVersion versions)
{
    public async Task<Holiday> ExecuteAsync(long id, long version, CancellationToken cancellation)
    {
        await versions.RaiseAsync(version, cancellation);
        var day = await db.Holidays.SingleOrDefaultAsync(h => h.Id == id, cancellation)
            ?? throw new RuleException("calendar-day-unknown", "This day is no longer in the calendars.");
        db.Holidays.Remove(day);
        await db.SaveChangesAsync(cancellation);
        return day;
    }
}
