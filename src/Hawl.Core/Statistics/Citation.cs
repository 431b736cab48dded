namespace Hawl.Core.Statistics;

// A ground of refusal that a reply names. What was found in a message that is gone counts for nothing.
public sealed class Citation
{
    public required long MessageId { get; init; }

    // The law and the ground as its file names it.
    public required string RegimeId { get; init; }

    public required string Provision { get; init; }

    public required long RequestId { get; init; }
}
