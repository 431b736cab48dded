namespace Hawl.Core.Requests;

// A request as lists show it.
public sealed record RequestLine(
    long Id, string Slug, string Title, string Authority, string AuthoritySlug, string User, string UserSlug,
    long? BatchId, DateTime LastEventAt, DateOnly? SentOn, DateTime? LastReplyAt, RequestState State);
