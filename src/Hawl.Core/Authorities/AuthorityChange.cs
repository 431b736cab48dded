namespace Hawl.Core.Authorities;

// The history of an authority's entry: what stood after each change, and who made it.
public sealed class AuthorityChange
{
    public required Guid Id { get; init; }

    public required long AuthorityId { get; init; }

    public required DateTime At { get; init; }

    public required string By { get; init; }

    // The person, where it was one.
    public long? ById { get; init; }

    public required string Comment { get; init; }

    // The entry as it stood after the change, as JSON with its schema number.
    public required string Snapshot { get; init; }
}
