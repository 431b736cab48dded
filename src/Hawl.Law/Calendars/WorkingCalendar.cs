using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>
/// Which days are working days for a statute. Immutable. A day is not working if it is a weekend day or a holiday in any of the
/// calendar's divisions: <c>uk-any</c> looks at all three divisions of the United Kingdom (FOIA 2000 s.10(6)), <c>scotland</c> at
/// Scotland alone (FOISA 2002 s.73). The Acts name Christmas Day, and FOIA Good Friday, too: both stand in every list.
/// Local holidays and an authority's own closures are working days.
/// </summary>
/// <example><code>CalendarLibrary.BuiltIn.Find("scotland")?.IsWorking(new DateOnly(2020, 7, 13)) // true</code></example>
public sealed class WorkingCalendar
{
    private readonly IReadOnlySet<DayOfWeek> _weekend;
    private readonly ILookup<DateOnly, Holiday> _holidays;

    internal WorkingCalendar(
        string id, IReadOnlyList<Division> divisions, CalendarYears known, IReadOnlySet<DayOfWeek> weekend, IEnumerable<Holiday> holidays)
    {
        Id = id;
        Divisions = divisions;
        Known = known;
        _weekend = weekend;
        _holidays = holidays.Where(KeptHere).ToLookup(holiday => holiday.Date);
    }

    /// <summary>The id by which a regime file names it, such as <c>uk-any</c>.</summary>
    public string Id { get; }

    /// <summary>The divisions whose holidays count.</summary>
    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>
    /// The years whose holidays are known. In any other year only weekends and added days are known, and a deadline says so.
    /// </summary>
    public CalendarYears Known { get; }

    /// <summary>The days of the week on which nobody need work, Monday first.</summary>
    public IReadOnlyList<DayOfWeek> Weekend => [.. _weekend.OrderBy(day => ((int)day + 6) % 7)];

    /// <summary>Whether a day is a working day, as far as is known.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True for a working day.</returns>
    public bool IsWorking(DateOnly date) => !_weekend.Contains(date.DayOfWeek) && !_holidays.Contains(date);

    /// <summary>Why a day is not a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The reason, or null for a working day.</returns>
    public NotWorking? Why(DateOnly date)
    {
        if (IsWorking(date))
        {
            return null;
        }

        var holidays = _weekend.Contains(date.DayOfWeek) ? [] : _holidays[date];
        return new NotWorking(date, [.. holidays.Select(holiday => (holiday.Name, Places(holiday)))]);
    }

    /// <summary>
    /// The same calendar with more holidays, such as one proclaimed at ten days' notice. Those of other divisions change nothing.
    /// </summary>
    /// <param name="holidays">The holidays to add.</param>
    /// <returns>A new calendar.</returns>
    public WorkingCalendar With(IEnumerable<Holiday> holidays) =>
        new(Id, Divisions, Known, _weekend, _holidays.SelectMany(day => day).Concat(holidays));

    private bool KeptHere(Holiday holiday) =>
        holiday.Divisions.Count == 0 || Divisions.Any(division => holiday.Divisions.Contains(division.Id));

    // Places are named only where the whole calendar does not keep the day.
    private List<Wording> Places(Holiday holiday)
    {
        var places = Divisions.Where(division => holiday.Divisions.Contains(division.Id)).Select(division => division.Name).ToList();
        return places.Count == Divisions.Count ? [] : places;
    }
}
