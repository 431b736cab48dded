using Hawl.Law.Calendars;
using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>The last day that is in time, and how it was counted. Immutable; made by <see cref="Clock.DueFrom"/> alone.</summary>
/// <example><code>
/// var deadline = clock.DueFrom(new DateOnly(2020, 6, 16), CalendarLibrary.BuiltIn);
/// deadline.Due              // 15 July 2020
/// deadline.InWords("en")[2] // "Monday 13 July 2020 is not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland)."
/// </code></example>
public sealed class Deadline
{
    private readonly Clock _clock;
    private readonly Limit _limit;
    private readonly WorkingCalendar? _calendar;
    private readonly DateOnly _counted;

    private Deadline(
        Clock clock,
        Limit limit,
        WorkingCalendar? calendar,
        (DateOnly Zero, DateOnly Counted, DateOnly Due) days,
        IReadOnlyList<NotWorking> skipped)
    {
        _clock = clock;
        _limit = limit;
        _calendar = calendar;
        (Received, _counted, Due) = days;
        Skipped = skipped;
    }

    /// <summary>The regime's id.</summary>
    public string RegimeId => _clock.RegimeId;

    /// <summary>The clock's id.</summary>
    public string ClockId => _clock.Id;

    /// <summary>Day 0: the local date of what started the clock.</summary>
    public DateOnly Received { get; }

    /// <summary>The last day that is in time; from the next day on it is late.</summary>
    public DateOnly Due { get; }

    /// <summary>How many units were counted.</summary>
    public int Counted => _limit.Count;

    /// <summary>The unit.</summary>
    public LimitUnit Unit => _limit.Unit;

    /// <summary>Law or practice.</summary>
    public LimitForce Force => _limit.Force;

    /// <summary>The source of the limit, such as <c>s.10(1)</c>.</summary>
    public string Source => _limit.Source;

    /// <summary>The holidays that fell on other days than a weekend and were not counted, in order.</summary>
    public IReadOnlyList<NotWorking> Skipped { get; }

    /// <summary>
    /// False if the count ran through a year whose holidays are not known; the steps then say so, and the date may prove another.
    /// </summary>
    public bool IsCertain => _calendar is null || (Received.Year >= _calendar.Known.From && Due.Year <= _calendar.Known.To);

    /// <summary>How the deadline was counted, a sentence a step, with every holiday left out and every doubt.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The sentences in order.</returns>
    public IReadOnlyList<string> InWords(string language)
    {
        var book = Phrasebook.In(language);
        return
        [
            book.Say("start." + FileWord.Of(_clock.Start), ("date", book.Date(Received))),
            .. Weekends(book),
            .. Skipped.Select(day => book.Say("skipped", ("date", book.Date(day.Date)), ("why", day.InWords(language)))),
            book.Say("end." + FileWord.Of(Unit), Counted, ("date", book.Date(_counted))),
            .. Rolled(book),
            book.Say("last", ("date", book.Date(Due))),
            .. Doubts(book),
        ];
    }

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

    internal static Deadline Count(Clock clock, Limit limit, DateOnly dayZero, WorkingCalendar? calendar)
    {
        var skipped = new List<NotWorking>();
        var counted = limit.Unit switch
        {
            LimitUnit.Months => dayZero.AddMonths(limit.Count),
            LimitUnit.WorkingDays when calendar is not null => WorkingDays(dayZero, limit.Count, calendar, skipped),
            _ => dayZero.AddDays(limit.Count),
        };
        var due = counted;
        while (limit.Rolls && calendar?.IsWorking(due) == false)
        {
            due = due.AddDays(1);
        }

        return new Deadline(clock, limit, calendar, (dayZero, counted, due), skipped);
    }

    // FOIA s.10(1), (6) and FOISA ss.10(1), 73: the twentieth working day following the date of receipt. Day 0 stays where it is, even on a
    // Sunday: moving a weekend's receipt to Monday first would give a day too many.
    private static DateOnly WorkingDays(DateOnly dayZero, int count, WorkingCalendar calendar, List<NotWorking> skipped)
    {
        var day = dayZero;
        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            var why = calendar.Why(day);
            if (why is null)
            {
                left--;
            }
            else if (!why.IsWeekend)
            {
                skipped.Add(why);
            }
        }

        return day;
    }

    private IEnumerable<string> Weekends(Phrasebook book) => Unit == LimitUnit.WorkingDays && _calendar is not null
        ? [book.Say("weekends", ("days", book.Listed(_calendar.Weekend.Select(book.Weekday))))]
        : [];

    private IEnumerable<string> Rolled(Phrasebook book) => Due != _counted && _calendar?.Why(_counted) is { } why
        ? [book.Say("rolled", ("date", book.Date(_counted)), ("why", why.InWords(book.Language)))]
        : [];

    private IEnumerable<string> Doubts(Phrasebook book)
    {
        if (Force == LimitForce.Should)
        {
            yield return book.Say("should");
        }

        if (_calendar is { Known: var known })
        {
            if (Received.Year < known.From)
            {
                yield return book.Say("holidays-unknown-before", ("year", $"{known.From}"));
            }

            if (Due.Year > known.To)
            {
                yield return book.Say("holidays-unknown-after", ("year", $"{known.To}"));
            }
        }
    }

    // Days after the first up to and including the second.
    private int DaysBetween(DateOnly from, DateOnly to)
    {
        var days = to.DayNumber - from.DayNumber;
        return Unit == LimitUnit.WorkingDays && _calendar is { } calendar
            ? Enumerable.Range(1, days).Count(n => calendar.IsWorking(from.AddDays(n)))
            : days;
    }
}
