namespace Hawl.Core.Correspondence;

public sealed record IntakeLimits
{
    // A segment is closed once it is this long, and deleted once it is closed and drained.
    public long SegmentBytes { get; init; } = 64 * 1024 * 1024;

    // How often the reader looks for files other processes have dropped.
    public TimeSpan Poll { get; init; } = TimeSpan.FromSeconds(2);
}
