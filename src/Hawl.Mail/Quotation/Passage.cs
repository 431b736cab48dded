using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>A stretch of a body.</summary>
/// <param name="Kind">What it is to its reader.</param>
/// <param name="Why">Why it may be folded away, in words; null where it is visible.</param>
/// <param name="Blocks">Its blocks, those of the body; see <see cref="Folding"/> for the one case in which a block is divided.</param>
/// <example><code>new Passage(PassageKind.Quoted, "our own words", blocks)</code></example>
public sealed record Passage(PassageKind Kind, string? Why, IReadOnlyList<Block> Blocks);
