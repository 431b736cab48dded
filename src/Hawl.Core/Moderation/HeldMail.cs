namespace Hawl.Core.Moderation;

// Mail in the holding pen: taken in, but for a person to place.
public sealed class HeldMail
{
    public required Guid Id { get; init; }

    public required string RawHash { get; init; }

    public required string Recipient { get; init; }

    public string? FromAddress { get; init; }

    public required string Subject { get; init; }

    public required DateTime ReceivedAt { get; init; }

    // Why it was not placed by itself.
    public required string Reason { get; init; }

    // The request it probably belongs to.
    public long? GuessRequestId { get; set; }

    // Sent to that request's own address, and held only because the request is old: its requester may let it in. Never so once it was
    // taken back.
    public bool ForRequester { get; set; }

    public HeldMailState State { get; set; }

    public DateTime? SettledAt { get; set; }

    public long? SettledById { get; set; }
}
