namespace Hawl.Core.Correspondence;

public abstract record RecipientMatch
{
    private RecipientMatch()
    {
    }

    public sealed record Exact(long RequestId) : RecipientMatch;

    // Worth keeping for a person to place.
    public sealed record Near(long RequestId, string Why) : RecipientMatch;

    // Reports about mail to this person come here.
    public sealed record Person(long UserId) : RecipientMatch;

    // What mail to people is sent from.
    public sealed record Notices : RecipientMatch;

    public sealed record None(string Why) : RecipientMatch;
}
