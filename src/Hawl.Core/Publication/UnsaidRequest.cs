using Hawl.Core.Requests;

namespace Hawl.Core.Publication;

// A request whose owner is to say what came, with what the reading suggests, if anything.
public sealed record UnsaidRequest(RequestLine Line, string? BatchTitle, long Version, long? LastReplyId, Suggestion? Suggestion);
