using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;

namespace Hawl.Tests.Law.Cases;

/// Counts one limit day by day.
internal sealed class Fingers(CaseFacts facts)
{
    private static readonly DateOnly _first = new(2010, 1, 1);
    private static readonly Dictionary<string, bool[]> _working = [];

    private readonly HashSet<DateOnly> holidays = [.. facts.Holidays];

    public static Limit? Limit(Clock clock, DateOnly zero) => clock.Limits.FirstOrDefault(
        one => one.Unit != LimitUnit.Promptly && one.From <= zero && (one.To is null || one.To >= zero));

    // Where the limit is the most that an extension makes, it was extended by `more` units of it; any other has so many more.
    public End? Count(Clock clock, DateOnly zero, int? more, HashSet<DateOnly> leftOut)
    {
        if (Limit(clock, zero) is not { } limit)
        {
            return null;
        }

        var units = limit.Extends is { } ordinary ? Math.Min(ordinary + (more ?? limit.Count), limit.Count) : limit.Count + (more ?? 0);
        var calendar = limit.Local ? facts.Calendar ?? limit.Calendar : limit.Calendar;
        return limit.Unit == LimitUnit.WorkingDays
            ? WorkingDays(limit, calendar, zero, units, leftOut)
            : AllDays(limit, calendar, zero, limit.Unit == LimitUnit.Months ? InMonths(zero, units) : units, leftOut);
    }

    private End WorkingDays(Limit limit, string? calendar, DateOnly zero, int units, HashSet<DateOnly> leftOut)
    {
        var (day, counted, open) = (zero, 0, 0);
        while (counted < units && open != limit.AtMost)
        {
            day = day.AddDays(1);
            if (leftOut.Contains(day) || !IsWorking(calendar, day))
            {
                continue;
            }

            open++;
            counted += limit.LeavesOutClosures && facts.Closed.Any(one => day >= one.From && day <= one.To) ? 0 : 1;
        }

        return new End(day, day);
    }

    private End AllDays(Limit limit, string? calendar, DateOnly zero, int units, HashSet<DateOnly> leftOut)
    {
        var day = zero;
        for (var counted = 0; counted < units;)
        {
            day = day.AddDays(1);
            counted += leftOut.Contains(day) ? 0 : 1;
        }

        var due = day;
        while (limit.Rolls && !IsWorking(calendar, due))
        {
            due = due.AddDays(1);
        }

        return new End(day, due);
    }

    // How many days there are up to the same number of a later month, or to its end where it has no such number.
    private static int InMonths(DateOnly zero, int months)
    {
        var (year, month) = (zero.Year, zero.Month);
        for (var n = 0; n < months; n++)
        {
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
        }

        return new DateOnly(year, month, Math.Min(zero.Day, DateTime.DaysInMonth(year, month))).DayNumber - zero.DayNumber;
    }

    private bool IsWorking(string? calendar, DateOnly day) =>
        !holidays.Contains(day) && Days(calendar ?? "")[day.DayNumber - _first.DayNumber];

    private static bool[] Days(string calendar)
    {
        if (!_working.TryGetValue(calendar, out var days))
        {
            var known = CalendarLibrary.BuiltIn.Find(calendar) ?? throw new ArgumentException(calendar);
            days = _working[calendar] = [.. Enumerable.Range(0, 30 * 365).Select(n => known.IsWorking(_first.AddDays(n)))];
        }

        return days;
    }

    // The day on which the last unit was counted, and the last day in time.
    internal sealed record End(DateOnly Counted, DateOnly Due);
}
