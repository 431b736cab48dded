using Hawl.Reading.Answers;

namespace Hawl.Core.Answers;

// What is said to be the answer to a question, and where the words stand that prove it.
public sealed record StatedAnswer
{
    public required AnswerType Type { get; init; }

    // Made comparable: digits, a date in ISO 8601, the essential words; null where the type says it all.
    public string? Value { get; init; }

    // The question or reply it points to, or was taken over from.
    public string? RefersTo { get; init; }

    // How the machine found it.
    public AnswerOrigin? Origin { get; init; }

    // What a refusal relies on, such as "FOIA s.24(2); FOIA s.31(3)".
    public string? Grounds { get; init; }

    public long? MessageId { get; init; }

    // The MessageText that Start and End point into; null for words in a file, which are found by their quotation.
    public Guid? TextId { get; init; }

    public string? Part { get; init; }

    public int? Page { get; init; }

    public string? Cell { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Quotation { get; init; }

    public bool SaysTheSameAs(StatedAnswer other) => (Type, Value, RefersTo) == (other.Type, other.Value, other.RefersTo);
}
