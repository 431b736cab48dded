namespace Hawl.Core.Batches;

// The closed list of what can happen to a batch as a whole; what happens to its requests is told by theirs.
public enum BatchEventType
{
    Prepared,
    Paused,
    Resumed,
    Stopped,
    AllMade,
}
