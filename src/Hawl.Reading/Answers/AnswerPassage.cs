using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Words of a reply that answer questions, by the places of these in the letter.
internal sealed record AnswerPassage(IReadOnlyList<int> Questions, Span Span, AnswerOrigin Origin)
{
    // What proves it, where this is more than the words that are read: the row of a file.
    public Span? Proof { get; init; }

    // The cells of a file that are the answer together, one for each year.
    public IReadOnlyList<Span> Cells { get; init; } = [];

    // Whether an ordinal in running text or a title says whose it is: what follows may be another's.
    public bool IsSpoken { get; init; }

    // What it says, where who found it knows.
    public ReadAnswer? Read { get; init; }

    // Whether all of it is for each of its questions.
    public bool IsWhole { get; init; }
}
