namespace Hawl.Law.Cases;

/// <summary>A run of days, both ends included.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, not before the first.</param>
/// <example><code>new DateSpan(new DateOnly(2024, 7, 24), new DateOnly(2024, 9, 1)) // a summer holiday</code></example>
public readonly record struct DateSpan(DateOnly From, DateOnly To);
