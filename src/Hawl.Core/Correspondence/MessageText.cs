namespace Hawl.Core.Correspondence;

// The text that evidence points into, by UTF-16 offsets. A row is never changed: a newer reader makes a new one.
public sealed class MessageText
{
    public required Guid Id { get; init; }

    public long IncomingMessageId { get; set; }

    // The part the text was read from, such as "1.2"; empty for a message without parts.
    public required string Part { get; init; }

    public required int ReaderVersion { get; init; }

    public required string Text { get; init; }

    public required string Sha256 { get; init; }

    // The same text as blocks in passages, visible and folded, as JSON: what the page shows.
    public required string Passages { get; init; }

    public required DateTime ReadAt { get; init; }
}
