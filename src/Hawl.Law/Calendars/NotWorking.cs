using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>Why a day is not a working day: it is a weekend day, or a holiday somewhere that the calendar looks at.</summary>
/// <example><code>
/// calendar.Why(new DateOnly(2020, 7, 13))?.InWords("en") // "Battle of the Boyne (Orangemen’s Day) (Northern Ireland)"
/// </code></example>
public sealed class NotWorking
{
    private readonly IReadOnlyList<(Wording Name, IReadOnlyList<Wording> Places)> _holidays;

    internal NotWorking(DateOnly date, IReadOnlyList<(Wording Name, IReadOnlyList<Wording> Places)> holidays)
    {
        Date = date;
        _holidays = holidays;
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>True for a weekend day, whatever else it is.</summary>
    public bool IsWeekend => _holidays.Count == 0;

    /// <summary>
    /// The reason in words: the name of the day of the week, or of the holidays with the places if not the whole calendar keeps them.
    /// </summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The words, without a full stop.</returns>
    public string InWords(string language)
    {
        var book = Phrasebook.In(language);
        return IsWeekend
            ? book.Weekday(Date.DayOfWeek)
            : book.Listed(_holidays.Select(holiday => Named(holiday.Name, holiday.Places, book)));
    }

    private static string Named(Wording name, IReadOnlyList<Wording> places, Phrasebook book)
    {
        var holiday = name.In(book.Language);
        return places.Count == 0
            ? holiday
            : book.Say("holiday-in", ("holiday", holiday), ("place", book.Listed(places.Select(place => place.In(book.Language)))));
    }
}
