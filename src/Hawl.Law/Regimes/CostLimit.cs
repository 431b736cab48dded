using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>The cost above which a request need not be met, in a period. The day of receipt decides which holds.</summary>
/// <example><code>
/// { "for": { "en": "Any other authority" }, "amount": 450, "currency": "GBP", "hours": 18, "hourlyRate": 25,
///   "counts": ["determine", "locate", "retrieve", "extract"], "aggregateWorkingDays": 60, "source": "SI 2004/3244 regs 3-5" }
/// </code></example>
public sealed record CostLimit
{
    /// <summary>Which authorities it is for.</summary>
    public required Wording For { get; init; }

    /// <summary>The limit, in whole units of <see cref="Currency"/>.</summary>
    public required int Amount { get; init; }

    /// <summary>An ISO 4217 code, such as <c>GBP</c>.</summary>
    public required string Currency { get; init; }

    /// <summary>The same limit in hours at <see cref="HourlyRate"/>; null where there is no fixed or highest rate.</summary>
    public required int? Hours { get; init; }

    /// <summary>What an hour of a person's time is taken to cost, or at most; null where it is the actual cost.</summary>
    public required int? HourlyRate { get; init; }

    /// <summary>
    /// The work that counts towards it: <c>determine</c>, <c>locate</c>, <c>retrieve</c>, <c>extract</c>, <c>provide</c>.
    /// </summary>
    public required IReadOnlyList<string> Counts { get; init; }

    /// <summary>Within how many consecutive working days requests may be added together; null where they may not.</summary>
    public required int? AggregateWorkingDays { get; init; }

    /// <summary>Where it is laid down.</summary>
    public required Provenance Provenance { get; init; }
}
