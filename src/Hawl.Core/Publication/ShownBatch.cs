using Hawl.Core.Batches;
using Hawl.Core.Correspondence;

namespace Hawl.Core.Publication;

// A batch as a viewer may see it, with every address taken out.
public sealed record ShownBatch
{
    public required long Id { get; init; }

    public required string Title { get; init; }

    public required string User { get; init; }

    public required string UserSlug { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required BatchState State { get; init; }

    // Those the letter is meant for; of a batch that was stopped, those it was sent to.
    public required int Authorities { get; init; }

    // Authorities whose request has not been made.
    public required int Unmade { get; init; }

    public required string Language { get; init; }

    // With the placeholder for the authority's name in it.
    public required IReadOnlyList<StoredPassage> Letter { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }

    public required bool IsListed { get; init; }

    // Stem: the words above it in the letter without which it says nothing; null for none.
    public sealed record Question(string Key, string Text, bool IsPart, string? Stem = null)
    {
        public string Whole => Stem is null ? Text : $"{Stem} {Text}";
    }
}
