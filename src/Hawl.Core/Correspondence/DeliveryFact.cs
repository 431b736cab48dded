namespace Hawl.Core.Correspondence;

// One thing a mail server said of a letter, when we gave it the letter or in a report that came back. Never changed: what it says is
// evidence of when an authority had a letter.
public sealed class DeliveryFact
{
    public const int LongestWords = 2000;

    public required Guid Id { get; init; }

    public required long OutgoingMessageId { get; init; }

    public required DateTime At { get; init; }

    public required DeliveryFactKind Kind { get; init; }

    // The server's own name for itself.
    public string? Server { get; init; }

    public required string Words { get; init; }

    // Of a failure: whether every letter to this address will fail.
    public bool? Permanent { get; init; }

    // The report it was read from.
    public long? IncomingMessageId { get; init; }
}
