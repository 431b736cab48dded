namespace Hawl.Core.Batches;

// Somebody whom the owner of a batch invited to look through its answers.
public sealed class BatchHelper
{
    public required long BatchId { get; init; }

    public required long UserId { get; init; }

    public required DateTime InvitedAt { get; set; }

    public DateTime? EndedAt { get; set; }
}
