using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// An authority as its page shows it, in the reader's language. Where it is written to is not among it.
public sealed record ShownAuthority
{
    public required long Id { get; init; }

    // By language; where there is none, the site's own.
    public required IReadOnlyDictionary<string, string> Slugs { get; init; }

    public required string Slug { get; init; }

    public string SlugIn(string language) => Slugs.GetValueOrDefault(language, Slug);

    public required string Name { get; init; }

    public string? ShortName { get; init; }

    public string? HomePage { get; init; }

    public string? PublicationScheme { get; init; }

    public string? DisclosureLog { get; init; }

    // What whoever asks it should know first.
    public string? Notes { get; init; }

    // As they are written, "university" or "charity:1234567".
    public required IReadOnlyList<string> Tags { get; init; }

    // The law it is asked under; null where none applies.
    public string? RegimeId { get; init; }

    public required bool IsClosed { get; init; }

    // Whether an address is known.
    public required bool CanBeWrittenTo { get; init; }

    public AskingObstacle? Obstacle => IsClosed ? AskingObstacle.Closed
        : RegimeId is null ? AskingObstacle.NotSubject
        : CanBeWrittenTo ? null : AskingObstacle.NoAddress;

    public required bool IsListed { get; init; }
}
