using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// What happened to a batch, and who did it; never changed.
public sealed class BatchEvent
{
    public long BatchId { get; init; }

    // Within the batch, from 1.
    public required int Number { get; init; }

    public required BatchEventType Type { get; init; }

    public required DateTime At { get; init; }

    public required ActorKind ActorKind { get; init; }

    public long? ActorId { get; init; }
}
