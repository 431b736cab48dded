namespace Hawl.Core.Moderation;

// Append-only: who of those that look after the site did what to what, and why. Written in the transaction of the deed.
public sealed class AdminAction
{
    public long Id { get; private set; }

    public required DateTime At { get; init; }

    public required long UserId { get; init; }

    public required AdminDeed Deed { get; init; }

    public required AdminSubject.Kinds SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    public string? Reason { get; init; }

    // Small JSON without the text of letters.
    public string? Before { get; init; }

    public string? After { get; init; }
}
