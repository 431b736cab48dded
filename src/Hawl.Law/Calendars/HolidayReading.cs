using Hawl.Law.Files;

namespace Hawl.Law.Calendars;

/// <summary>What was found in a list of holidays that somebody else publishes.</summary>
/// <param name="Holidays">Those that could be read, in the list's order; they are good even where others are not.</param>
/// <param name="Mistakes">Every part that could not be read, with its line.</param>
public sealed record HolidayReading(IReadOnlyList<Holiday> Holidays, IReadOnlyList<FileMistake> Mistakes);
