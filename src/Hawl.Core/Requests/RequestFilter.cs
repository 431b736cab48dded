namespace Hawl.Core.Requests;

public enum RequestFilter
{
    All,
    Awaiting,
    Overdue,
    Answered,
    Refused,
    NotHeld,
}
