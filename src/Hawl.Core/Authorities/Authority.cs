using Hawl.Core.Publication;

namespace Hawl.Core.Authorities;

public sealed class Authority
{
    public const string Ordinary = "ordinary";

    public long Id { get; private set; }

    // The name in the site's default language, by which lists are ordered and commands speak.
    public required string Name { get; set; }

    // The slug in the site's default language; each language has its own in its translation.
    public required string Slug { get; set; }

    public string? HomePage { get; set; }

    public required DateTime CreatedAt { get; init; }

    // Raised by every change that a page shows.
    public long Version { get; set; } = 1;

    // The law it is asked under, where that does not follow from its tags.
    public string? RegimeId { get; set; }

    // The time it has for an answer, where that does not follow from its tags: the id of a special period of its law, or Ordinary.
    public string? SpecialPeriod { get; set; }

    public Visibility Visibility { get; set; } = new();

    public List<AuthorityTranslation> Translations { get; init; } = [];

    public List<AuthorityTag> Tags { get; init; } = [];

    // When it is closed, for laws that leave such days out: a school's holidays.
    public List<AuthorityClosure> Closures { get; init; } = [];
}
