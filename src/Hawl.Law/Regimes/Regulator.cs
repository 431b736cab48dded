using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>Who enforces a regime, over a period.</summary>
/// <param name="Name">The office's name in each language.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while in office.</param>
public sealed record Regulator(Wording Name, DateOnly From, DateOnly? To);
