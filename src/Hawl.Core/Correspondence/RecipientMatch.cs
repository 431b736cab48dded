namespace Hawl.Core.Correspondence;

public abstract record RecipientMatch
{
    private RecipientMatch()
    {
    }

    public sealed record Exact(long RequestId) : RecipientMatch;

    // Worth keeping for a person to place.
    public sealed record Near(long RequestId, string Why) : RecipientMatch;

    public sealed record None(string Why) : RecipientMatch;
}
