namespace Hawl.Core.Accounts;

// Every name a user's page has had: the old ones answer 301 for ever.
public sealed class UserSlug
{
    public required string Slug { get; init; }

    public required long UserId { get; init; }
}
