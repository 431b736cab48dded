using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;

namespace Hawl.Core.Requests;

public sealed record NewRequest
{
    public required User User { get; init; }

    // With its translations and tags.
    public required Authority Authority { get; init; }

    public required string Title { get; init; }

    public required string Letter { get; init; }

    public required string Language { get; init; }

    // Null: the authority's own law.
    public string? RegimeId { get; init; }

    public required Actor By { get; init; }

    public Batch? Batch { get; init; }

    public int? BatchPosition { get; init; }

    public string Tags { get; init; } = "";

    // How long the letter waits before it leaves, so that it can be taken back.
    public TimeSpan Wait { get; init; }
}
