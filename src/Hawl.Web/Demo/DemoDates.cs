using System.Globalization;
using Hawl.Law.Calendars;

namespace Hawl.Web.Demo;

// The dates of the world count back from now; what follows a letter counts forward from it in working days, as the law does.
public sealed class DemoDates(DateTime now, TimeZoneInfo zone)
{
    private static readonly WorkingCalendar Calendar = CalendarLibrary.BuiltIn.Find("uk-any")
        ?? throw new InvalidOperationException("The calendar uk-any is missing.");

    public DateTime Now => now;

    // Before anybody asked anything.
    public DateTime Beginning => now.AddDays(-850);

    public DateOnly Today => LocalDate(now);

    // "58d 19:42", "26h" or "40m" ago.
    public DateTime Ago(string text)
    {
        var parts = text.Split(' ');
        var count = int.Parse(parts[0][..^1], CultureInfo.InvariantCulture);
        return parts[0][^1] switch
        {
            'm' => now.AddMinutes(-count),
            'h' => now.AddHours(-count),
            _ => Utc(DaysBefore(Today, count), TimeOnly.Parse(parts[1], CultureInfo.InvariantCulture)),
        };
    }

    public DateTime Of(DateTime asked, DemoStep step) => step.Minutes is { } minutes
        ? asked.AddMinutes(minutes)
        : Utc(WorkingDaysAfter(LocalDate(asked), step.After), step.At);

    public static DateOnly WorkingDaysAfter(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= Calendar.IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    // A bank holiday does not count, so that after Christmas too there are working days enough between a letter and now.
    private static DateOnly DaysBefore(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(-1);
            count -= Calendar.IsWorking(day) || day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1 : 0;
        }

        return day;
    }

    public DateOnly LocalDate(DateTime at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(at, zone));

    public DateTimeOffset Local(DateTime at) => TimeZoneInfo.ConvertTime(new DateTimeOffset(at, TimeSpan.Zero), zone);

    private DateTime Utc(DateOnly day, TimeOnly time) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(time), zone);
}
