namespace Hawl.Core.Correspondence;

// What is known about a message beside its bytes: how and when it came to us. The trace fields are made of it later; the bytes stay as
// they came.
public sealed record IntakeEnvelope
{
    public required Guid DeliveryId { get; init; }

    public required string MailFrom { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public string? Peer { get; init; }

    public string? HeloName { get; init; }

    // The word of the Received field, such as ESMTPS or LMTP; "pipe" for `hawl receive`.
    public required string Protocol { get; init; }

    public required DateTime ReceivedAt { get; init; }
}
