using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A sentence of an answer, and its words made plain.
internal sealed record AnswerSentence(Span Span, string Plain);
