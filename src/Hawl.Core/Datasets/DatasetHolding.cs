namespace Hawl.Core.Datasets;

// That a version holds something of a request, or words of one of its messages.
public sealed class DatasetHolding
{
    public required long VersionId { get; init; }

    public required long RequestId { get; init; }

    // Zero: the request alone.
    public required long MessageId { get; init; }

    // Some of the words stand in a file of the message.
    public bool HoldsFile { get; init; }
}
