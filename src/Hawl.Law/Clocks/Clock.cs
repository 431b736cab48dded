using System.Diagnostics.CodeAnalysis;
using Hawl.Law.Calendars;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>
/// A time limit of a regime, under the rule's own id, through every change of the law that the regime file knows. Immutable.
/// </summary>
/// <example><code>
/// var clock = RegimeLibrary.BuiltIn.Find("uk-foia")?.ResponseClock;
/// clock?.DueFrom(new DateOnly(2020, 6, 3), CalendarLibrary.BuiltIn).Due // 1 July 2020
/// </code></example>
public sealed record Clock
{
    /// <summary>The first day 0 that any clock counts from: the start of 1900.</summary>
    public static readonly DateOnly FirstDayZero = new(1900, 1, 1);

    /// <summary>The last day 0 that any clock counts from: the end of 2999.</summary>
    public static readonly DateOnly LastDayZero = new(2999, 12, 31);

    /// <summary>The id of the regime it belongs to.</summary>
    public required string RegimeId { get; init; }

    /// <summary>The rule's id, such as <c>foia.s10</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What the limit is for.</summary>
    public required Wording Name { get; init; }

    /// <summary>What starts it.</summary>
    public required ClockStart Start { get; init; }

    /// <summary>What ends it: the events of which the first to come meets the deadline or finds it missed.</summary>
    public required IReadOnlyList<ClockEnd> Ends { get; init; }

    /// <summary>The limits by period, oldest first; periods do not overlap.</summary>
    public required IReadOnlyList<Limit> Limits { get; init; }

    /// <summary>
    /// Whether the clock counts from a date, and why not: no limit was in force on it, the limit has no number, or the
    /// date is out of the range of dates counted.
    /// </summary>
    /// <param name="dayZero">The local date of the start.</param>
    /// <param name="why">The reason, when the answer is no.</param>
    /// <returns>True when <see cref="DueFrom(DateOnly, CalendarLibrary)"/> gives a deadline.</returns>
    public bool CanCountFrom(DateOnly dayZero, [NotNullWhen(false)] out Wording? why)
    {
        why = null;
        if (dayZero < FirstDayZero || dayZero > LastDayZero)
        {
            why = Wording.InEvery(book => book.Say("cannot-count", ("first", book.Date(FirstDayZero)), ("last", book.Date(LastDayZero))));
        }
        else if (LimitOn(dayZero) is null)
        {
            var earlier = Limits.LastOrDefault(limit => limit.From <= dayZero);
            why = earlier?.To is { } ended
                ? Wording.InEvery(book => book.Say("not-in-force-after", ("date", book.Date(ended))))
                : Wording.InEvery(book => book.Say("not-in-force-before", ("date", book.Date(Limits[0].From))));
        }
        else if (LimitOn(dayZero) is { Unit: LimitUnit.Promptly })
        {
            why = Wording.InEvery(book => book.Say("promptly"));
        }

        return why is null;
    }

    /// <summary>The deadline from a date on which the clock starts, when nothing else happens.</summary>
    /// <param name="dayZero">The local date of the start, which is never counted and may be any day of the week.</param>
    /// <param name="calendars">The working calendars, with any holidays proclaimed since.</param>
    /// <returns>The deadline, with how it was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is one that <see cref="CanCountFrom"/> refuses.</exception>
    /// <exception cref="ArgumentException">The library lacks the calendar that the limit names.</exception>
    public Deadline DueFrom(DateOnly dayZero, CalendarLibrary calendars) => DueFrom(dayZero, calendars, Circumstances.Ordinary);

    /// <summary>The deadline from a date on which the clock starts, under the circumstances of a case.</summary>
    /// <param name="dayZero">The local date of the start, which is never counted and may be any day of the week.</param>
    /// <param name="calendars">The working calendars, with any holidays proclaimed since.</param>
    /// <param name="circumstances">What is left out, which calendar holds, and by how much the limit was extended.</param>
    /// <returns>The deadline, with how it was counted.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is one that <see cref="CanCountFrom"/> refuses.</exception>
    /// <exception cref="ArgumentException">The library lacks the calendar that the limit or the circumstances name.</exception>
    public Deadline DueFrom(DateOnly dayZero, CalendarLibrary calendars, Circumstances circumstances)
    {
        if (!CanCountFrom(dayZero, out var why) || LimitOn(dayZero) is not { } limit)
        {
            throw new ArgumentOutOfRangeException(nameof(dayZero), dayZero, why?.In(Wording.DefaultLanguage));
        }

        var calendar = CalendarOf(limit, calendars, circumstances.Calendar);
        return new Deadline(this, limit, calendar, DayCount.Of(limit, dayZero, calendar, circumstances), circumstances);
    }

    /// <summary>The limit that applied on a day.</summary>
    /// <param name="dayZero">The local date of the start.</param>
    /// <returns>The limit, or null where the law had none.</returns>
    public Limit? LimitOn(DateOnly dayZero) => Limits.FirstOrDefault(limit => limit.AppliesOn(dayZero));

    // The same clock with so many more units, and the rule that gives them where there is one.
    internal Clock Longer(int units, string? by = null) => this with
    {
        Limits = [.. Limits.Select(limit => limit with
        {
            Count = limit.Count + units,
            Source = by is null ? limit.Source : $"{limit.Source}; {by}",
        })],
    };

    private static WorkingCalendar? CalendarOf(Limit limit, CalendarLibrary calendars, string? local)
    {
        if (limit.Calendar is null)
        {
            return null;
        }

        var id = limit.Local && local is not null ? local : limit.Calendar;
        return calendars.Find(id) ?? throw new ArgumentException($"There is no calendar {id}.", nameof(calendars));
    }
}
