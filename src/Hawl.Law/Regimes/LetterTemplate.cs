using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>A letter for a requester to start from.</summary>
/// <param name="Id">
/// A short id within the regime: <c>request</c>, <c>reminder</c>, <c>review</c>, <c>review-late</c>, <c>complaint</c>,
/// <c>complaint-late</c>.
/// </param>
/// <param name="Title">What it is for.</param>
/// <param name="Paragraphs">
/// Its paragraphs. Places in braces are filled in by whoever uses it: <c>{authority}</c>, <c>{request}</c>, <c>{sent}</c>, <c>{due}</c>,
/// <c>{grounds}</c>, <c>{regulator}</c>. A paragraph for which there is nothing to fill in is left out.
/// </param>
/// <example><code>
/// { "id": "reminder", "title": { "en": "Reminder" }, "paragraphs": [{ "en": "A reply was due by {due}." }] }
/// </code></example>
public sealed record LetterTemplate(string Id, Wording Title, IReadOnlyList<Wording> Paragraphs);
