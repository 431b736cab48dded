using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A ground other than an exemption on which a request is not met: cost, vexation, no information held.</summary>
/// <example><code>
/// { "ref": "s.12(2)", "title": { "en": "Cost of finding out whether it is held" }, "kind": "cost", "aliases": ["s.12"] }
/// </code></example>
public sealed record Ground
{
    /// <summary>The provision in normal form, such as <c>s.14(1)</c>.</summary>
    public required string Ref { get; init; }

    /// <summary>Its short title.</summary>
    public required Wording Title { get; init; }

    /// <summary>What kind of ground it is.</summary>
    public required GroundKind Kind { get; init; }

    /// <summary>True if relying on it says that the information is held; false if it does not; null where it depends.</summary>
    public required bool? ConfirmsHolding { get; init; }

    /// <summary>Other ways in which letters name it; usually none.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>Where it is laid down.</summary>
    public required Provenance Provenance { get; init; }
}
