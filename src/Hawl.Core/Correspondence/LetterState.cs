namespace Hawl.Core.Correspondence;

public enum LetterState
{
    Queued,
    Sent,
    Delivered,
    Failed,
}
