namespace Hawl.Core.Answers;

// Which answers of a batch are accepted together: those to a question, or those of a request; sure ones, or those of which the
// machine found no answer and is not sure.
public sealed record AnswersAtOnce(string? Question, long? RequestId, bool AreOpen = false);
