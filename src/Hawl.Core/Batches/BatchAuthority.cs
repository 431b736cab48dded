namespace Hawl.Core.Batches;

public sealed class BatchAuthority
{
    public long BatchId { get; init; }

    public required long AuthorityId { get; init; }

    // From 1, in the order of the authorities' names.
    public required int Position { get; init; }

    // Null until its request is made: where a broken run takes up again.
    public long? RequestId { get; set; }

    // It could be asked when the batch was prepared, but no longer when its turn came; it must not hold up the others.
    public bool LeftOut { get; set; }
}
