using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A case in which an exemption is of another kind than usual.</summary>
/// <param name="Kind">The kind in that case.</param>
/// <param name="When">The case in words, to follow "when".</param>
/// <param name="Source">The section that says so.</param>
/// <example><code>
/// { "kind": "absolute", "when": { "en": "it is held by the House of Commons or the House of Lords" }, "source": "s.2(3)(e)" }
/// </code></example>
public sealed record ExemptionCondition(ExemptionKind Kind, Wording When, string Source);
