using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>How a deadline stands on a day.</summary>
/// <param name="Standing">Ahead, due today or overdue.</param>
/// <param name="Days">Days left, or days overdue; 0 when due today, and on a weekend right after a deadline in working days.</param>
/// <param name="Unit">Working days or calendar days.</param>
/// <example><code>deadline.At(new DateOnly(2020, 6, 29)).InWords("en") // "2 working days left"</code></example>
public sealed record DeadlineState(DeadlineStanding Standing, int Days, LimitUnit Unit)
{
    /// <summary>The state in calendar days.</summary>
    /// <param name="due">The last day in time.</param>
    /// <param name="today">The local date.</param>
    /// <returns>The state.</returns>
    public static DeadlineState Of(DateOnly due, DateOnly today) => new(
        today < due ? DeadlineStanding.Ahead : today == due ? DeadlineStanding.DueToday : DeadlineStanding.Overdue,
        Math.Abs(due.DayNumber - today.DayNumber),
        LimitUnit.CalendarDays);

    /// <summary>The state in words, to stand within a sentence or a label.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The words, without a full stop.</returns>
    public string InWords(string language)
    {
        var book = Phrasebook.In(language);
        return Standing == DeadlineStanding.DueToday
            ? book.Say("due-today")
            : book.Say($"{FileWord.Of(Standing)}.{FileWord.Of(Unit)}", Days);
    }
}
