namespace Hawl.Core.Publication;

// An authority as lists show it, under its name in the reader's language.
public sealed record AuthorityLine(long Id, string Name, string? ShortName, string Slug, bool IsClosed, int Requests);
