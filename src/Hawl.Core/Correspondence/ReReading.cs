namespace Hawl.Core.Correspondence;

// How far a version of the reader has come with the messages that an older one read.
public sealed class ReReading
{
    public required int ReaderVersion { get; init; }

    // Every message up to this one has been read by it.
    public required long LastId { get; set; }

    public DateTime? FinishedAt { get; set; }
}
