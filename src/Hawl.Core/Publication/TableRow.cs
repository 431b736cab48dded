using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// An authority in the table of a batch. Without a request where its letter has not been made.
public sealed record TableRow
{
    public required int Position { get; init; }

    public required string Authority { get; init; }

    public required string AuthoritySlug { get; init; }

    public long? RequestId { get; init; }

    public string? RequestSlug { get; init; }

    public RequestState? State { get; init; }

    public string? Regime { get; init; }

    public DateOnly? Sent { get; init; }

    public DateTime? LastReply { get; init; }

    // By the question's key. A question without a cell has been put and not answered yet.
    public required IReadOnlyDictionary<string, TableCell> Cells { get; init; }
}
