using Hawl.Reading.Answers;

namespace Hawl.Core.Publication;

// What stands as the answer of one authority to one question, with every address taken out.
public sealed record TableCell(string Question, AnswerType Type)
{
    public string? Value { get; init; }

    public string? RefersTo { get; init; }

    // What a refusal relies on, such as "FOIA s.24(2); FOIA s.31(3)".
    public string? Grounds { get; init; }

    // A person said so; otherwise the machine read it, this sure of it.
    public required bool ByPerson { get; init; }

    public required double Confidence { get; init; }

    // A person is asked to look.
    public required bool NeedsPerson { get; init; }

    public required long Version { get; init; }

    // The reply it was read in, also where it quotes no words of it.
    public long? Message { get; init; }

    public TableEvidence? Evidence { get; init; }
}
