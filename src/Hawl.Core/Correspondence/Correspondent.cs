namespace Hawl.Core.Correspondence;

// Whom a letter can be sent to: the authority's own address, or somebody there who has written. Its address is nobody's business.
public sealed record Correspondent(long? MessageId, string? Name, DateTime? WroteAt);
