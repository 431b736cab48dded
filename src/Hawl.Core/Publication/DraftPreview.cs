namespace Hawl.Core.Publication;

// A letter before it is sent: as it will leave, to whom, and what there is to think about first.
public sealed record DraftPreview
{
    public required long Version { get; init; }

    // In the reader's language.
    public required string Authority { get; init; }

    public required string AuthoritySlug { get; init; }

    public required bool CanBeAsked { get; init; }

    public required string RegimeId { get; init; }

    public required string Language { get; init; }

    public required string Title { get; init; }

    public required string Subject { get; init; }

    public required string To { get; init; }

    // Null: whoever sends it has yet to say.
    public required string? From { get; init; }

    public required string Letter { get; init; }

    // The authority's name as the letter has it.
    public required string Addressee { get; init; }

    // Null: it was sent.
    public required DraftAdvice? Advice { get; init; }

    // The name of the request that was made of it.
    public required string? Sent { get; init; }
}
