using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>Accounts for one leaf of a message.</summary>
/// <param name="Part">The leaf.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">The reason in words; empty for a leaf that is shown or attached.</param>
/// <example><code>new LedgerEntry(part, LeafFate.Hidden, "the same text as HTML is shown")</code></example>
public sealed record LedgerEntry(Part Part, LeafFate Fate, string Why);
