using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// What the dates of a request are counted with beside its law and its events: the calendars as they stand, and what is special about
// the authority.
public sealed record Reckoning(CalendarLibrary Calendars)
{
    private static readonly string[] None = [];

    // The id of a special period, or Authority.Ordinary; null where the tags decide.
    public string? SpecialPeriod { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = None;

    // Days on which the authority is closed.
    public IReadOnlyList<DateSpan> Closures { get; init; } = [];

    // The special period that the authority has under a law, if any.
    public SpecialPeriod? PeriodIn(Regime law) => SpecialPeriod is { } chosen
        ? law.SpecialPeriods.FirstOrDefault(p => p.Id == chosen)
        : law.SpecialPeriods.FirstOrDefault(p => p.Tags.Any(t => Tags.Contains(t, StringComparer.OrdinalIgnoreCase)));
}
