using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>Something that a law makes an authority do, or a consequence that it gives, in plain words.</summary>
/// <param name="Id">A short id within the regime, such as <c>advise-and-assist</c>.</param>
/// <param name="Text">The duty as one sentence.</param>
/// <param name="Provenance">Where it is laid down.</param>
/// <example><code>
/// { "id": "advise-and-assist", "text": { "en": "The authority must give reasonable advice and help." }, "source": "s.16" }
/// </code></example>
public sealed record Duty(string Id, Wording Text, Provenance Provenance);
