namespace Hawl.Core.Requests;

// What somebody wrote and asks to be kept.
public sealed record WrittenDraft
{
    public required long AuthorityId { get; init; }

    public required string Title { get; init; }

    public required string Letter { get; init; }

    public required string Language { get; init; }

    public string Tags { get; init; } = "";
}
