namespace Hawl.Core.Batches;

// A question of the letter, under the key by which answers name it: 2, 2a, 3b …
public sealed class BatchQuestion
{
    public long BatchId { get; init; }

    public required int Position { get; init; }

    public required string Key { get; init; }

    public required string Text { get; init; }

    public string? Parent { get; init; }

    // The words above it in the letter that ask nothing by themselves, but without which it says nothing; null for none.
    public string? Stem { get; init; }
}
