using System.Globalization;
using Hawl.Core.Calendars;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// Takes out a day that was added by mistake. Dates that were told with it stay, and say why.
public sealed class TakeBackCalendarDay(AdminLog log, TakeBackHoliday takeBack, OrderRecount order)
{
    public Task ExecuteAsync(long id, long version, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var day = await takeBack.ExecuteAsync(id, version, cancellation);
            await order.ExecuteAsync(RecountReason.DayTakenBack, day.Date, day.Date, null, cancellation);
            return new AdminLog.Entry(AdminDeed.TakeBackCalendarDay, AdminSubject.Year(day.Date.Year))
            {
                Reason = reason,
                Before = new { date = day.Date.ToString("O", CultureInfo.InvariantCulture), day.Names, day.Regions, day.Source },
            };
        },
        cancellation);
}
