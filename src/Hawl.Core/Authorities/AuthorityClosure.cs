namespace Hawl.Core.Authorities;

// A stretch of days on which an authority is closed, both ends included.
public sealed class AuthorityClosure
{
    public long AuthorityId { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }
}
