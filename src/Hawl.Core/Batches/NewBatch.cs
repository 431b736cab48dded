using Hawl.Core.Accounts;
using Hawl.Core.Authorities;

namespace Hawl.Core.Batches;

public sealed record NewBatch
{
    public required User User { get; init; }

    public required string Title { get; init; }

    // With the placeholder in it.
    public required string Letter { get; init; }

    public required string Language { get; init; }

    public string? RegimeId { get; init; }

    // With their translations and tags.
    public required IReadOnlyList<Authority> Authorities { get; init; }

    // The same letter was sent before, and is meant to be sent again.
    public bool Again { get; init; }

    // Prepared on the site, where permission is looked at, and where nobody waits for it to be sent: the draft tells it apart.
    public bool FromDraft { get; init; }
}
