using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A way in which an authority may take longer. It must be claimed within the time it extends.</summary>
/// <example><code>
/// { "id": "public-interest", "name": { "en": "To weigh the public interest" }, "extends": "foia.s10", "becomes": "foia.pit40",
///   "qualifiedOnly": true, "source": "s.10(3)" }
/// </code></example>
public sealed record Extension
{
    /// <summary>A short id within the regime, such as <c>public-interest</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    public required Wording Name { get; init; }

    /// <summary>The id of the clock that it extends.</summary>
    public required string Extends { get; init; }

    /// <summary>
    /// The id of the clock with the most it may come to; null where the law sets no number and the authority's own date decides.
    /// </summary>
    public required string? Becomes { get; init; }

    /// <summary>True if it may be claimed only for a qualified exemption, which has to be named.</summary>
    public required bool QualifiedOnly { get; init; }

    /// <summary>True if it may be claimed more than once.</summary>
    public required bool MayRepeat { get; init; }

    /// <summary>Where it is laid down.</summary>
    public required Provenance Provenance { get; init; }
}
