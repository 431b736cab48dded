using Hawl.Core.Batches;
using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// A request as a viewer may see it, with every address taken out: what its page, feed and download are made of.
public sealed record ShownRequest
{
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required string RegimeId { get; init; }

    public required long OwnerId { get; init; }

    // From then on anyone who is signed in may say what came; null where nothing is to be said.
    public DateOnly? OthersFrom { get; init; }

    public required DateTime LastEventAt { get; init; }

    public required string User { get; init; }

    public required string UserSlug { get; init; }

    // In the reader's language.
    public required string Authority { get; init; }

    public required string AuthoritySlug { get; init; }

    public required RequestState State { get; init; }

    public required RequestDates Dates { get; init; }

    public required bool ByPost { get; init; }

    public required bool Reported { get; init; }

    // False: seen by its address only, in no index.
    public required bool IsListed { get; init; }

    public BatchPlace? Batch { get; init; }

    // In the order in which they were sent and received.
    public required IReadOnlyList<ShownMessage> Messages { get; init; }
}
