using System.Globalization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Calendars;

// Which state the table of holidays is in: raised by every change, so that each process knows when to read it again, and so that of two
// people who change it at once one is told.
public sealed class CalendarVersion(HawlContext db)
{
    public async Task<long> FindAsync(CancellationToken cancellation) => Number(
        await db.SiteValues.AsNoTracking().Where(v => v.Name == SiteValue.Calendars).Select(v => v.Value)
            .SingleOrDefaultAsync(cancellation));

    // In the transaction of the change itself.
    public async Task RaiseAsync(long seen, CancellationToken cancellation)
    {
        await db.EnsureSiteValueAsync(SiteValue.Calendars, "0", cancellation);
        var (before, after) = (Text(seen), Text(seen + 1));
        var raised = await db.SiteValues.Where(v => v.Name == SiteValue.Calendars && v.Value == before)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.Value, after), cancellation);
        if (raised == 0)
        {
            throw new RuleException(
                "calendar-changed", "Somebody else changed the calendars while you were at it. Nothing of yours was done: look again.");
        }
    }

    private static long Number(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
