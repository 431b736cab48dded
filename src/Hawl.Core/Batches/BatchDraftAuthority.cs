namespace Hawl.Core.Batches;

public sealed class BatchDraftAuthority
{
    public required long DraftId { get; init; }

    public required long AuthorityId { get; init; }
}
