namespace Hawl.Core.Answers;

// In which way requests of a batch are unanswered.
public enum UnansweredState
{
    // A reply came and leaves questions open.
    Partly,

    // No reply came, and the last day has passed.
    Overdue,

    // No reply came.
    Silent,
}
