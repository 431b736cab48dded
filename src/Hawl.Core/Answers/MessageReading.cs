using Hawl.Reading.Replies;

namespace Hawl.Core.Answers;

// What the machine takes a message to mean. A suggestion: what people say of the request goes before it.
public sealed class MessageReading
{
    public required long MessageId { get; init; }

    public required long RequestId { get; init; }

    // Of the reading; a newer one reads again.
    public required int Version { get; init; }

    public required ReplyKind Kind { get; init; }

    public ReplyOutcome? Outcome { get; init; }

    public ReviewResult? Review { get; init; }

    public required double Confidence { get; init; }

    // A list of ReadGround, as JSON.
    public required string Grounds { get; init; }

    public DateOnly? NewDueDate { get; init; }

    public decimal? Fee { get; init; }

    public string? Reference { get; init; }

    public string? OtherAuthority { get; init; }

    // The sentence that says it, in the MessageText it stands in; without one where no single sentence does.
    public Guid? TextId { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }

    public string? Quotation { get; init; }

    public required DateTime ReadAt { get; init; }
}
