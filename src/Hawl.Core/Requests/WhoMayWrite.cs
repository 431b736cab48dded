namespace Hawl.Core.Requests;

// Whose mail to a request's address goes straight to its page.
public enum WhoMayWrite
{
    Anybody,
    Authority,
    Nobody,
}
