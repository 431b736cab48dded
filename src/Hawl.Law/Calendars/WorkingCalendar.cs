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
    private readonly DaysOff _off;
    private readonly ILookup<DateOnly, Holiday> _holidays;
    private readonly IReadOnlyList<Closure> _closures;

    internal WorkingCalendar(string id, IReadOnlyList<Division> divisions, CalendarYears? known, DaysOff off)
    {
        Id = id;
        Divisions = divisions;
        Known = known;
        _off = off;
        _holidays = off.Holidays.Where(holiday => KeptHere(holiday.Divisions)).ToLookup(holiday => holiday.Date);
        _closures = [.. off.Closures.Where(closure => KeptHere(closure.Divisions))];
    }

    /// <summary>The id by which a regime file names it, such as <c>uk-any</c>.</summary>
    public string Id { get; }

    /// <summary>The divisions whose holidays count.</summary>
    public IReadOnlyList<Division> Divisions { get; }

    /// <summary>
    /// The years whose holidays are known. In any other year only weekends and added days are known, and a deadline says so.
    /// Null where they are known for no year, as for the institutions of the European Union, each of which keeps its own.
    /// </summary>
    public CalendarYears? Known { get; }

    /// <summary>The days of the week on which nobody need work, Monday first.</summary>
    public IReadOnlyList<DayOfWeek> Weekend => [.. _off.Weekend.OrderBy(day => ((int)day + 6) % 7)];

    /// <summary>Whether a day is a working day, as far as is known.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True for a working day.</returns>
    public bool IsWorking(DateOnly date) =>
        !_off.Weekend.Contains(date.DayOfWeek) && !_holidays.Contains(date) && (_closures.Count == 0 || !IsClosed(date));

    /// <summary>Why a day is not a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The reason, or null for a working day.</returns>
    public NotWorking? Why(DateOnly date)
    {
        if (IsWorking(date))
        {
            return null;
        }

        return _off.Weekend.Contains(date.DayOfWeek)
            ? new NotWorking(date, [])
            : new NotWorking(
                date,
                [
                    .. _holidays[date].Select(holiday => (holiday.Name, Places(holiday.Divisions))),
                    .. _closures.Where(closure => closure.Holds(date)).Select(closure => (closure.Name, Places(closure.Divisions))),
                ]);
    }

    /// <summary>The holidays of a year that count here, weekends and yearly closures aside.</summary>
    /// <param name="year">The year.</param>
    /// <returns>The holidays by date.</returns>
    public IEnumerable<Holiday> HolidaysIn(int year) =>
        _holidays.Where(day => day.Key.Year == year).SelectMany(day => day).OrderBy(holiday => holiday.Date);

    /// <summary>
    /// The same calendar with more holidays, such as one proclaimed at ten days' notice. Those of other divisions change nothing, nor does
    /// one on a day that is known as a holiday in the same divisions.
    /// </summary>
    /// <param name="holidays">The holidays to add.</param>
    /// <returns>A new calendar.</returns>
    public WorkingCalendar With(IEnumerable<Holiday> holidays) =>
        new(Id, Divisions, Known, _off with { Holidays = [.. _off.Holidays, .. holidays.Where(IsNew)] });

    private bool IsClosed(DateOnly date) => _closures.Any(closure => closure.Holds(date));

    private bool IsNew(Holiday holiday)
    {
        var places = holiday.Divisions.Count > 0 ? holiday.Divisions : [.. Divisions.Select(division => division.Id)];
        return !_holidays[holiday.Date].Any(known => known.Divisions.Count == 0 || places.All(known.Divisions.Contains));
    }

    private bool KeptHere(IReadOnlyList<string> places) =>
        places.Count == 0 || Divisions.Any(division => places.Contains(division.Id));

    // Places are named only where the whole calendar does not keep the day.
    private List<Wording> Places(IReadOnlyList<string> divisions)
    {
        var places = Divisions.Where(division => divisions.Contains(division.Id)).Select(division => division.Name).ToList();
        return places.Count == Divisions.Count ? [] : places;
    }
}
