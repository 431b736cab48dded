namespace Hawl.Core.Correspondence;

public enum LetterState
{
    Queued,
    Sent,
    Delivered,
    Failed,

    // Its batch was stopped before it left.
    Stopped,
}
