using Hawl.Core.Correspondence;

namespace Hawl.Core.Moderation;

// A mail that waits for a request's owner to let it in, with every address taken out.
public sealed record WaitingMail(
    Guid Id, string? From, string Subject, DateTime ReceivedAt, IReadOnlyList<StoredPassage> Passages, int Files);
