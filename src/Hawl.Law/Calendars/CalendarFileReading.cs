using Hawl.Law.Files;

namespace Hawl.Law.Calendars;

/// <summary>What was found in a calendar file.</summary>
/// <param name="Calendars">The calendars; none where there is a mistake.</param>
/// <param name="Mistakes">Every mistake; none in a file that is right.</param>
public sealed record CalendarFileReading(IReadOnlyList<WorkingCalendar> Calendars, IReadOnlyList<FileMistake> Mistakes);
