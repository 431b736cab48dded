using Hawl.Core.Publication;

namespace Hawl.Core.Authorities;

public sealed class Authority
{
    public long Id { get; private set; }

    // The name in the site's default language, by which lists are ordered and commands speak.
    public required string Name { get; set; }

    // The slug in the site's default language; each language has its own in its translation.
    public required string Slug { get; set; }

    public string? HomePage { get; set; }

    public required DateTime CreatedAt { get; init; }

    // Raised by every change that a page shows.
    public long Version { get; set; } = 1;

    public Visibility Visibility { get; set; } = new();

    public List<AuthorityTranslation> Translations { get; init; } = [];

    public List<AuthorityTag> Tags { get; init; } = [];
}
