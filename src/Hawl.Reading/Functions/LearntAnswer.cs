using Hawl.Reading.Answers;

namespace Hawl.Reading.Functions;

/// <summary>A labelled answer to learn from.</summary>
/// <param name="Question">The key of the question.</param>
/// <param name="Type">What kind of answer it is.</param>
/// <param name="Proof">The words of the reply that prove it, whatever blanks are between them; null where there are none.</param>
/// <example><code>new LearntAnswer("2", AnswerType.Number, "12 boats")</code></example>
public sealed record LearntAnswer(string Question, AnswerType Type, string? Proof);
