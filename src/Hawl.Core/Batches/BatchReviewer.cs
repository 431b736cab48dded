namespace Hawl.Core.Batches;

// Somebody whom the owner of a batch invited to look through its answers; they may once they have said yes.
public sealed class BatchReviewer
{
    // Queued when somebody was invited.
    public const string InvitedJobKind = "tell-invited";

    public required long BatchId { get; init; }

    public required long UserId { get; init; }

    public required DateTime InvitedAt { get; set; }

    public DateTime? AcceptedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}
