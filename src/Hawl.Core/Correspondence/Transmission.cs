namespace Hawl.Core.Correspondence;

// What became of a letter at the mail server, with the server's own words.
public abstract record Transmission
{
    private Transmission()
    {
    }

    public sealed record Accepted(string Words) : Transmission;

    // Try again later.
    public sealed record Deferred(string Words) : Transmission;

    public sealed record Refused(string Words) : Transmission;
}
