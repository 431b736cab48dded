using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>A day on which nobody need work, in some places or everywhere.</summary>
/// <param name="Date">The day itself: the substitute day where a holiday falls on a weekend and moves.</param>
/// <param name="Name">Its name in each language.</param>
/// <param name="Divisions">Where it holds, by the ids of divisions (<c>scotland</c>); none for everywhere.</param>
/// <example><code>new Holiday(new DateOnly(2022, 9, 19), new Wording("State funeral"), [])</code></example>
public sealed record Holiday(DateOnly Date, Wording Name, IReadOnlyList<string> Divisions);
