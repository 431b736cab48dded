namespace Hawl.Core.Authorities;

// Every name an authority's page has had in any language: the old ones answer 301 for ever.
public sealed class AuthoritySlug
{
    public required string Slug { get; init; }

    public required long AuthorityId { get; init; }
}
