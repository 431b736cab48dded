using Hawl.Core.Accounts;
using Hawl.Core.Publication;

namespace Hawl.Core.Batches;

// One letter to many authorities.
public sealed class Batch
{
    public long Id { get; private set; }

    public long UserId { get; private set; }

    public required User User { get; init; }

    public required string Title { get; set; }

    // With the placeholder for the authority's name still in it.
    public required string Letter { get; init; }

    public required string Language { get; init; }

    // The law for all of them; null: each authority's own.
    public string? RegimeId { get; init; }

    public required DateTime CreatedAt { get; init; }

    // When the last of its requests was made.
    public DateTime? MadeAt { get; set; }

    public Visibility Visibility { get; init; } = new();

    public List<BatchAuthority> Authorities { get; init; } = [];

    public List<BatchQuestion> Questions { get; init; } = [];
}
