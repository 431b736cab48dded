namespace Hawl.Core.Requests;

public enum RequestStep
{
    Make,
    Classify,
    Withdraw,
}
