namespace Hawl.Law.Regimes;

/// <summary>Where a rule comes from, when a person last checked that, and in which period it holds.</summary>
/// <param name="Source">The section, regulation, code or guidance, such as <c>s.10(2)</c>.</param>
/// <param name="CheckedOn">When a person last checked the source.</param>
/// <param name="From">The first day on which it holds.</param>
/// <param name="To">The last day on which it holds; null while in force.</param>
/// <example><code>rule.Provenance.HoldsOn(new DateOnly(2024, 1, 1))</code></example>
public sealed record Provenance(string Source, DateOnly CheckedOn, DateOnly From, DateOnly? To)
{
    /// <summary>Whether the rule holds on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True from the first day to the last, both included.</returns>
    public bool HoldsOn(DateOnly date) => date >= From && (To is null || date <= To);
}
