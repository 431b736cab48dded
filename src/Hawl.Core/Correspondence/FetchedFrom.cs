namespace Hawl.Core.Correspondence;

// The mailbox a mail was in, how it was read there, and when the mail came into it, where that is known.
public sealed record FetchedFrom(string Source, string Protocol, DateTime? CameAt = null);
