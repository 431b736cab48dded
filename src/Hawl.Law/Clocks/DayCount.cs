using Hawl.Law.Calendars;

namespace Hawl.Law.Clocks;

// One count from day 0 by one limit: the arithmetic behind a deadline, without words.
internal sealed record DayCount
{
    public required DateOnly DayZero { get; init; }

    // How many units were counted.
    public required int Units { get; init; }

    // The day on which the last unit was counted, and the last day in time: later where the limit rolls.
    public required DateOnly Counted { get; init; }

    public required DateOnly Due { get; init; }

    // The last day there can be, where the days of closure are not known; else null.
    public required DateOnly? Latest { get; init; }

    // True if the overall limit came before the count without closures.
    public required bool IsCapped { get; init; }

    // Days that are no weekend days and yet not counted, outside the stretches left out.
    public required IReadOnlyList<NotWorking> Skipped { get; init; }

    // The stretches left out that touch the count, in order.
    public required IReadOnlyList<LeftOut> LeftOut { get; init; }

    public static DayCount Of(Limit limit, DateOnly dayZero, WorkingCalendar? calendar, Circumstances circumstances)
    {
        var units = UnitsOf(limit, circumstances.Extension);
        return limit.Unit == LimitUnit.WorkingDays && calendar is not null
            ? WorkingDays(limit, dayZero, calendar, circumstances, units)
            : LongerUnits(limit, dayZero, calendar, circumstances, units);
    }

    private static int UnitsOf(Limit limit, int? extension) =>
        extension is not { } more ? limit.Count : limit.Extends is { } ordinary ? Math.Min(ordinary + more, limit.Count) : limit.Count;

    private static DayCount WorkingDays(
        Limit limit, DateOnly dayZero, WorkingCalendar calendar, Circumstances circumstances, int units)
    {
        var pauses = circumstances.LeftOut.Where(stretch => stretch.Reason != LeftOutReason.Closed).ToList();
        var closures = limit.LeavesOutClosures ? circumstances.LeftOut.Except(pauses).ToList() : [];
        DayCount? most = limit.AtMost is { } cap ? Step(dayZero, cap, calendar, pauses, DateOnly.MaxValue) : null;
        var count = Step(dayZero, units, calendar, [.. pauses, .. closures], most?.Due ?? DateOnly.MaxValue);
        var capped = most is not null && count.Due == most.Due;
        return (capped && most is not null ? most : count) with
        {
            IsCapped = capped,
            Latest = limit.LeavesOutClosures && closures.Count == 0 ? most?.Due : null,
        };
    }

    // FOIA s.10(1), (6) and FOISA ss.10(1), 73: the twentieth working day following the date of receipt. Day 0 stays where it is, even on a
    // Sunday: moving a weekend's receipt to Monday first would give a day too many.
    private static DayCount Step(DateOnly dayZero, int units, WorkingCalendar calendar, List<LeftOut> stretches, DateOnly last)
    {
        var (day, counted, skipped) = (dayZero, 0, new List<NotWorking>());
        while (counted < units && day < last)
        {
            day = day.AddDays(1);
            if (stretches.Count > 0 && IsLeftOut(day, stretches))
            {
                continue;
            }

            if (calendar.Why(day) is not { } why)
            {
                counted++;
            }
            else if (!why.IsWeekend)
            {
                skipped.Add(why);
            }
        }

        return new DayCount
        {
            DayZero = dayZero,
            Units = units,
            Counted = day,
            Due = day,
            Latest = null,
            IsCapped = false,
            Skipped = skipped,
            LeftOut = Touching(stretches, dayZero, day),
        };
    }

    private static bool IsLeftOut(DateOnly day, List<LeftOut> stretches) => stretches.Any(stretch => stretch.Holds(day));

    // Days and months run over weekends and holidays. A stretch left out puts the end off by its own length, the day of the question and
    // the day of the answer both included.
    private static DayCount LongerUnits(
        Limit limit, DateOnly dayZero, WorkingCalendar? calendar, Circumstances circumstances, int units)
    {
        var counted = limit.Unit == LimitUnit.Months ? dayZero.AddMonths(units) : dayZero.AddDays(units);
        var free = dayZero.AddDays(1);
        foreach (var stretch in circumstances.LeftOut.Where(stretch => stretch.Reason != LeftOutReason.Closed).OrderBy(s => s.From))
        {
            var from = stretch.From > free ? stretch.From : free;
            if (from <= counted && stretch.To >= from)
            {
                counted = counted.AddDays(stretch.To.DayNumber - from.DayNumber + 1);
                free = stretch.To.AddDays(1);
            }
        }

        var due = counted;
        while (limit.Rolls && calendar?.IsWorking(due) == false)
        {
            due = due.AddDays(1);
        }

        return new DayCount
        {
            DayZero = dayZero,
            Units = units,
            Counted = counted,
            Due = due,
            Latest = null,
            IsCapped = false,
            Skipped = [],
            LeftOut = Touching([.. circumstances.LeftOut.Where(stretch => stretch.Reason != LeftOutReason.Closed)], dayZero, counted),
        };
    }

    private static IReadOnlyList<LeftOut> Touching(IEnumerable<LeftOut> stretches, DateOnly dayZero, DateOnly counted) =>
        [.. stretches.Where(stretch => stretch.To > dayZero && stretch.From <= counted).OrderBy(stretch => stretch.From)];
}
