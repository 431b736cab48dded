using Hawl.Core.Correspondence;

namespace Hawl.Core.Moderation;

// A mail of the holding pen as those who look after the site see it: whole, as its sender wrote it, but safe to show.
public sealed record ShownHeldMail
{
    public required HeldMail Mail { get; init; }

    public required IReadOnlyList<(string Name, string Value)> Headers { get; init; }

    public required IReadOnlyList<StoredPassage> Passages { get; init; }

    public required IReadOnlyList<File> Files { get; init; }

    public required IReadOnlyList<string> Defects { get; init; }

    public required IReadOnlyList<HeldMailGuess> Guesses { get; init; }

    // Where the same mail stands now.
    public required IReadOnlyList<Place> Places { get; init; }

    public string? SettledBy { get; init; }

    public sealed record File(string Name, string ContentType, long Size);

    public sealed record Place(long RequestId, long MessageId, string Slug, string Title);
}
