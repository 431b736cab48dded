namespace Hawl.Core.Publication;

// A request of one's own that has just been made. Until LeavesAt, where it is not null, its letter can be taken back.
public sealed record SentRequest(string Slug, string Title, string Authority, string RegimeId, DateTime? LeavesAt, DateOnly? DueOn)
{
    // Of the draft it was made of, where that is still known.
    public string? Draft { get; init; }
}
