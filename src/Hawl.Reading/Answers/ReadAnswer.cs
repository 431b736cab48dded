using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// An answer before it belongs to a question: what it is, its value, and the words that prove it.
internal sealed record ReadAnswer(AnswerType Type, string? Value, Span Proof, double Confidence)
{
    public string? RefersTo { get; init; }

    // Whether it may be said of several questions at once.
    public bool IsForAll => Type is AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld or AnswerType.NotApplicable
        or AnswerType.See or AnswerType.Unanswered;
}
