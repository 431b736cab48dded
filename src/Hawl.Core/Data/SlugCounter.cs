namespace Hawl.Core.Data;

// The next number for a slug, so that the hundredth request of one title costs no hundred tries.
public sealed class SlugCounter
{
    // "request:" or "authority:" or "user:" and the slug without its number.
    public required string Stem { get; init; }

    public required long Next { get; set; }
}
