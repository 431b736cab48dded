using Hawl.Reading.Answers;

namespace Hawl.Core.Answers;

// An answer before somebody who looks through them, with every address taken out: what stands, what the machine read, where the words
// are, and all that was said of it.
public sealed record ReviewedAnswer
{
    public required ReviewPlace Place { get; init; }

    public required string Authority { get; init; }

    public required string RequestSlug { get; init; }

    // Null: there is none.
    public StatedAnswer? Standing { get; init; }

    public required bool ByPerson { get; init; }

    public required bool NeedsPerson { get; init; }

    public required double Confidence { get; init; }

    public required long Version { get; init; }

    // What the machine takes it to be, whoever says otherwise.
    public StatedAnswer? Machine { get; init; }

    public required IReadOnlyList<Message> Messages { get; init; }

    public required IReadOnlyList<Step> History { get; init; }

    // The replies of the authority. The one with the words of the answer that stands has them marked.
    public sealed record Message(long Id, DateTime At, string? From, string Language, MarkedText Text, bool IsProof);

    // Person: who said it; null for the machine, and for somebody who is no longer there.
    public sealed record Step(AnswerAct Act, DateTime At, string? Person, AnswerType Type, string? Value, double Confidence);
}
