namespace Hawl.Core.Batches;

// The batch a request belongs to, and the requests before and after it that may be seen.
public sealed record BatchPlace(long Id, int Authorities, string? Previous, string? Next);
