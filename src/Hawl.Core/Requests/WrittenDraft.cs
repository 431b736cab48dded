namespace Hawl.Core.Requests;

// What somebody wrote and asks to be kept.
public sealed record WrittenDraft
{
    public required long AuthorityId { get; init; }

    public required string Title { get; init; }

    public required string Letter { get; init; }

    public required string Language { get; init; }

    public string Tags { get; init; } = "";

    // Of the draft that is changed, as its writer saw it; null: whatever it is.
    public long? Version { get; init; }
}
