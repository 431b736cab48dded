using Hawl.Core.Data;
using Hawl.Law.Calendars;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Calendars;

// The calendars that dates are counted with: the days of the files and those that were added here. The one place where they meet.
public sealed class CalendarsQuery(HawlContext db, CalendarVersion versions, KeptCalendars kept)
{
    // One row by its key, unless somebody changed the table since.
    public async Task<CalendarLibrary> FindAsync(CancellationToken cancellation)
    {
        // The version first: days that come between the two readings are read once more, never missed.
        var version = await versions.FindAsync(cancellation);
        if (kept.At(version) is { } known)
        {
            return known;
        }

        var added = await db.Holidays.AsNoTracking().OrderBy(h => h.Date).ThenBy(h => h.Id).ToListAsync(cancellation);
        var library = CalendarLibrary.BuiltIn.With([.. added.Select(h => h.InLaw())]);
        kept.Keep(version, library);
        return library;
    }
}
