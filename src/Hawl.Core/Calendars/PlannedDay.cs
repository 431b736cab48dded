using Hawl.Law.Calendars;
using Hawl.Law.Words;

namespace Hawl.Core.Calendars;

// A day that somebody wants in the calendars, and what would come of it.
public sealed record PlannedDay(DateOnly Date, Wording Name, IReadOnlyList<Division> Regions, DayFate Fate);
