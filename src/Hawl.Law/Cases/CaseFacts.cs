using Hawl.Law.Calendars;
using Hawl.Law.Words;

namespace Hawl.Law.Cases;

/// <summary>All that is known of a case and bears on its dates. Immutable.</summary>
/// <example><code>
/// { "events": [{ "type": "fee-notice", "date": "2023-06-08" }, { "type": "fee-paid", "date": "2023-06-19" }],
///   "holidays": ["2023-06-12"], "closed": [["2023-07-24", "2023-09-01"]], "calendar": "scotland", "extensionDays": 10 }
/// </code></example>
public sealed record CaseFacts
{
    /// <summary>A case in which nothing but its start is known.</summary>
    public static CaseFacts None { get; } = new();

    /// <summary>What happened, in any order.</summary>
    public IReadOnlyList<CaseEvent> Events { get; init; } = [];

    /// <summary>Days that are not working days and stand in no calendar.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; init; } = [];

    /// <summary>When the authority is closed, for laws that leave such days out; a school's holidays.</summary>
    public IReadOnlyList<DateSpan> Closed { get; init; } = [];

    /// <summary>The id of the calendar kept where the authority is; null where that is not known.</summary>
    public string? Calendar { get; init; }

    /// <summary>By how many units the authority extended the time; null where it has not said.</summary>
    public int? ExtensionDays { get; init; }

    /// <summary>The id of the special period of the regime that the authority or the information has; usually null.</summary>
    public string? SpecialPeriod { get; init; }

    /// <summary>
    /// The last day for the answer that the requester was told before; null where none was told. A count that comes to an earlier one, as
    /// after a holiday is taken back, does not hold.
    /// </summary>
    public DateOnly? Told { get; init; }

    /// <summary>The calendars with this case's own holidays added.</summary>
    /// <param name="calendars">The calendars there are.</param>
    /// <returns>A library to count with.</returns>
    public CalendarLibrary In(CalendarLibrary calendars) => Holidays.Count == 0
        ? calendars
        : calendars.With([.. Holidays.Select(date => new Holiday(date, Wording.InEvery(book => book.Say("holiday")), []))]);

    // What happened up to a day, in the order of dates; of one day, in the order given.
    internal IEnumerable<CaseEvent> UpTo(DateOnly today) => Events.Where(one => one.Date <= today).OrderBy(one => one.Date);
}
