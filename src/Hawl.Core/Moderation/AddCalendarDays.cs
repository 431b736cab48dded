using System.Globalization;
using Hawl.Core.Calendars;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// Puts days into the calendars and has the open requests that they touch counted again.
public sealed class AddCalendarDays(AdminLog log, AddHolidays add, OrderRecount order)
{
    public Task ExecuteAsync(
        IReadOnlyList<Law.Calendars.Holiday> days, string source, long version, long by, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var added = await add.ExecuteAsync(days, source, version, by, cancellation);
            var (first, last) = (added.Min(d => d.Date), added.Max(d => d.Date));
            await order.ExecuteAsync(RecountReason.DayAdded, first, last, null, cancellation);
            return new AdminLog.Entry(AdminDeed.AddCalendarDays, AdminSubject.Year(first.Year))
            {
                Reason = source,
                After = added.Select(d => new
                {
                    date = d.Date.ToString("O", CultureInfo.InvariantCulture),
                    name = d.Name.ToString(),
                    regions = d.Regions.Select(r => r.Id),
                }),
            };
        },
        cancellation);
}
