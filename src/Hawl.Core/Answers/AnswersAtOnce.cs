namespace Hawl.Core.Answers;

// Which answers of a batch are accepted together: those to a question, or those of a request.
public sealed record AnswersAtOnce(string? Question, long? RequestId);
