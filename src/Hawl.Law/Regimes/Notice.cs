using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A letter that a law prescribes, with what it must contain.</summary>
/// <param name="Id">A short id within the regime, such as <c>refusal</c>.</param>
/// <param name="Title">What it is.</param>
/// <param name="Contents">What must be in it, in order.</param>
/// <example><code>
/// { "id": "refusal", "title": { "en": "Refusal notice" }, "contents": [{ "id": "exemption", "text": { "en": "Which exemption" } }] }
/// </code></example>
public sealed record Notice(string Id, Wording Title, IReadOnlyList<Duty> Contents);
