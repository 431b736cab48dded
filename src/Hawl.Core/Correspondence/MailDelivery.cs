namespace Hawl.Core.Correspondence;

// One mail to one recipient, known by the hash of its bytes as they came. The same again is a retry and changes nothing.
public sealed class MailDelivery
{
    public required Guid Id { get; init; }

    public required string RawHash { get; init; }

    // Lower case.
    public required string Recipient { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required string MailFrom { get; init; }

    // Peer, greeting, protocol: kept beside the mail, not in it. JSON.
    public required string Trace { get; init; }

    // Each step of the intake with its result and reason. JSON.
    public required string Decisions { get; init; }

    public long? IncomingMessageId { get; init; }

    public IncomingMessage? IncomingMessage { get; init; }

    public Guid? HeldMailId { get; init; }
}
