namespace Hawl.Core.Authorities;

public sealed record ImportResult(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, int Unchanged);
