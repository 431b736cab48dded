using Hawl.Law.Calendars;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>The last day that is in time, and how it was counted. Immutable; made by <see cref="Clock"/> alone.</summary>
/// <example><code>
/// var deadline = clock.DueFrom(new DateOnly(2020, 6, 16), CalendarLibrary.BuiltIn);
/// deadline.Due              // 15 July 2020
/// deadline.InWords("en")[2] // "Monday 13 July 2020 is not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland)."
/// </code></example>
public sealed class Deadline
{
    internal Deadline(Clock clock, Limit limit, WorkingCalendar? calendar, DayCount count, Circumstances circumstances)
    {
        Clock = clock;
        Limit = limit;
        Calendar = calendar;
        Count = count;
        Received = circumstances.FirstReceived ?? count.DayZero;
        IsLocalCalendarKnown = circumstances.Calendar is not null;
        IsFromSilence = circumstances.Silence;
    }

    /// <summary>The clock it was counted by.</summary>
    public Clock Clock { get; }

    /// <summary>The limit of that clock that applied on day 0.</summary>
    public Limit Limit { get; }

    /// <summary>The regime's id.</summary>
    public string RegimeId => Clock.RegimeId;

    /// <summary>The clock's id.</summary>
    public string ClockId => Clock.Id;

    /// <summary>The local date of what started the clock at first: day 0, unless the count was begun again later.</summary>
    public DateOnly Received { get; }

    /// <summary>Day 0 of the count that holds.</summary>
    public DateOnly DayZero => Count.DayZero;

    /// <summary>The last day that is in time; from the next day on it is late.</summary>
    public DateOnly Due => Count.Due;

    /// <summary>The last day there can be, where the days on which the authority is closed are not known; else null.</summary>
    public DateOnly? Latest => Count.Latest;

    /// <summary>How many units were counted.</summary>
    public int Counted => Count.Units;

    /// <summary>The unit.</summary>
    public LimitUnit Unit => Limit.Unit;

    /// <summary>Law or practice.</summary>
    public LimitForce Force => Limit.Force;

    /// <summary>The source of the limit, such as <c>s.10(1)</c>.</summary>
    public string Source => Limit.Source;

    /// <summary>The holidays that fell on other days than a weekend and were not counted, in order.</summary>
    public IReadOnlyList<NotWorking> Skipped => Count.Skipped;

    /// <summary>The stretches that were left out whole, in order.</summary>
    public IReadOnlyList<LeftOut> LeftOut => Count.LeftOut;

    /// <summary>
    /// False if the count ran through a year whose holidays are not known; the steps then say so, and the date may prove another.
    /// </summary>
    public bool IsCertain => Calendar is null
        || (Calendar.Known is { } known && DayZero.Year >= known.From && Due.Year <= known.To);

    internal WorkingCalendar? Calendar { get; }

    internal DayCount Count { get; }

    internal bool IsLocalCalendarKnown { get; }

    internal bool IsFromSilence { get; }

    /// <summary>How the deadline was counted, a sentence a step, with every holiday left out and every doubt.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The sentences in order.</returns>
    public IReadOnlyList<string> InWords(string language) => DeadlineWords.Of(this, Phrasebook.In(language));

    /// <summary>How the deadline stands on a day. Computed, never stored.</summary>
    /// <param name="today">The local date of the regime.</param>
    /// <returns>Days left, due today, or overdue by days; working days where the limit is in working days, else calendar days.</returns>
    public DeadlineState At(DateOnly today)
    {
        var unit = Unit == LimitUnit.WorkingDays ? LimitUnit.WorkingDays : LimitUnit.CalendarDays;
        var standing = today < Due ? DeadlineStanding.Ahead : today == Due ? DeadlineStanding.DueToday : DeadlineStanding.Overdue;
        var days = today < Due ? DaysBetween(today, Due) : DaysBetween(Due, today);
        return new DeadlineState(standing, days, unit);
    }

    // Days after the first up to and including the second.
    private int DaysBetween(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        return Unit == LimitUnit.WorkingDays && Calendar is { } calendar
            ? Enumerable.Range(1, days).Select(from.AddDays)
                .Count(day => calendar.IsWorking(day) && !LeftOut.Any(stretch => stretch.Holds(day)))
            : days;
    }
}
