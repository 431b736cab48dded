namespace Hawl.Law.Calendars;

/// <summary>A run of whole calendar years, both ends included.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year.</param>
public readonly record struct CalendarYears(int From, int To);
