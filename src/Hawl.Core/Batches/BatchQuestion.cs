namespace Hawl.Core.Batches;

// A question of the letter, under the key by which answers name it: 2, 2a, 3b …
public sealed class BatchQuestion
{
    public long BatchId { get; init; }

    public required int Position { get; init; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public string? Parent { get; init; }
}
