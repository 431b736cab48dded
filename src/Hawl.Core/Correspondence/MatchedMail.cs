namespace Hawl.Core.Correspondence;

// The request a mail belongs to, or may belong to, with the reason.
public sealed record MatchedMail(long? RequestId, bool IsCertain, string Why);
