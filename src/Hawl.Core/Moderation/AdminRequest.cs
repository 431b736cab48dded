using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// A request as those who look after the site see it: every part of it with how far it may be seen, and all that happened.
public sealed record AdminRequest
{
    public required long Id { get; init; }

    public required string Slug { get; init; }

    public required string Title { get; init; }

    public required long Version { get; init; }

    public required string User { get; init; }

    public required long UserId { get; init; }

    public required string Authority { get; init; }

    public required long AuthorityId { get; init; }

    public required RequestProgress Progress { get; init; }

    public required RequestOutcome Outcome { get; init; }

    public required bool NeedsClassification { get; init; }

    public required bool Reported { get; init; }

    public required Visibility Visibility { get; init; }

    public required IReadOnlyList<string> OldSlugs { get; init; }

    public IReadOnlyList<Part> Parts { get; init; } = [];

    public IReadOnlyList<Happened> Events { get; init; } = [];

    // A letter, a message or a file, in their order.
    public sealed record Part(RequestPart Of, DateTime At, string Name, Prominence Prominence, string? Reason)
    {
        public LetterState? State { get; init; }

        public bool IsErased { get; init; }

        // A mail, which may belong to another request.
        public bool IsMail { get; init; }
    }

    public sealed record Happened(int Number, RequestEventType Type, DateTime At, ActorKind Actor, string? By, string? Reason);
}
