using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A provision under which information may be withheld.</summary>
/// <example><code>
/// { "ref": "s.43(2)", "title": { "en": "Commercial interests" }, "kind": "qualified", "basis": "prejudice", "ncnd": "s.43(3)" }
/// </code></example>
public sealed record Exemption
{
    /// <summary>The provision in normal form, at the level at which its kind is decided: <c>s.43(2)</c>.</summary>
    public required string Ref { get; init; }

    /// <summary>Its short title.</summary>
    public required Wording Title { get; init; }

    /// <summary>Absolute or qualified, in the usual case.</summary>
    public required ExemptionKind Kind { get; init; }

    /// <summary>What must be shown for it to be engaged.</summary>
    public required ExemptionBasis Basis { get; init; }

    /// <summary>The provision under which holding the information need be neither confirmed nor denied; null where there is none.</summary>
    public required string? Ncnd { get; init; }

    /// <summary>Cases in which the kind differs; usually none.</summary>
    public required IReadOnlyList<ExemptionCondition> Conditions { get; init; }

    /// <summary>Other ways in which letters name it, such as <c>s.40(3)(a)(i)</c> before the law was renumbered; usually none.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What a reader should know of it in a sentence; null where the title says it.</summary>
    public Wording? Note { get; init; }

    /// <summary>Where it is laid down, and since when.</summary>
    public required Provenance Provenance { get; init; }
}
