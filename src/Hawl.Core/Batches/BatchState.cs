namespace Hawl.Core.Batches;

// Whether a batch's letters leave: held for a while, or for good.
public enum BatchState
{
    Sending,
    Paused,
    Stopped,
}
