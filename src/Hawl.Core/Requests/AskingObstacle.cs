namespace Hawl.Core.Requests;

// Why an authority cannot be asked.
public enum AskingObstacle
{
    Closed,
    NotSubject,
    NoAddress,
}
