using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

/// <summary>What a reply says to one question.</summary>
/// <param name="Question">The key of the question.</param>
/// <param name="Type">What kind of answer it is.</param>
/// <param name="Value">
/// The answer made comparable: digits without separators and currency (several joined by "; "), a date in ISO 8601, the essential words,
/// <c>0</c> for nil, where to see; null where the type says it all.
/// </param>
/// <param name="Origin">How it was found.</param>
/// <param name="Evidence">The words that prove it; null where there is no answer.</param>
/// <param name="Confidence">How sure the reading is, from 0 to 1.</param>
/// <example><code>new Answer("2a", AnswerType.Number, "1931", AnswerOrigin.Inline, evidence, 0.95)</code></example>
public sealed record Answer(
    string Question, AnswerType Type, string? Value, AnswerOrigin Origin, Evidence? Evidence, double Confidence)
{
    /// <summary>The key of the question it points to or was taken over from; null for none.</summary>
    public string? RefersTo { get; init; }
}
