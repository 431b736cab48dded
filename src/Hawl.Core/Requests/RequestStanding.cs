namespace Hawl.Core.Requests;

// Where a request stands, as the one word that badges show.
public enum RequestStanding
{
    Drafting,
    Waiting,
    Acknowledged,
    Overdue,
    Undelivered,

    // A reply has come, and nobody has said yet what it holds.
    Replied,
    Full,
    Partial,
    Refused,
    NotHeld,
    NilReturn,
    Ncnd,
    Clarification,
    Review,
    Regulator,
    Withdrawn,
    Closed,
}
