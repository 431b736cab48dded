namespace Hawl.Core.Batches;

// Why an authority on the list is not asked.
public enum BatchObstacle
{
    Closed,
    NotSubject,
    NoAddress,

    // What was last sent there came back.
    DeadAddress,
}
