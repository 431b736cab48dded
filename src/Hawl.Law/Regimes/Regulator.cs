using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>Who enforces a regime, over a period, and how to reach them.</summary>
/// <param name="Name">The office's name in each language.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day; null while in office.</param>
/// <example><code>
/// { "name": { "en": "Board of Seals" }, "web": "https://seals.example/complain", "mail": "board@seals.example", "from": "2010-01-01" }
/// </code></example>
public sealed record Regulator(Wording Name, DateOnly From, DateOnly? To)
{
    /// <summary>The page with the regulator's own form, or that says how to complain; null where none is known.</summary>
    public Uri? Web { get; init; }

    /// <summary>The address for complaints by e-mail; null where none is known.</summary>
    public string? Mail { get; init; }

    /// <summary>The address for letters, on one line; null where none is known.</summary>
    public string? Post { get; init; }
}
