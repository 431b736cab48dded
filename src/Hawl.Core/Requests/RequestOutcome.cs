namespace Hawl.Core.Requests;

public enum RequestOutcome
{
    None,
    Full,
    Partial,
    Refused,
    NotHeld,
    NilReturn,
    Ncnd,
}
