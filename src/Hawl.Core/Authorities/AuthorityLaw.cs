namespace Hawl.Core.Authorities;

// Which law an authority is asked under and how long it has, as far as its tags do not say: null where they do.
public sealed record AuthorityLaw(string? RegimeId, string? SpecialPeriod, IReadOnlyList<AuthorityLaw.Closed> Closures)
{
    public bool IsSame(AuthorityLaw other) =>
        (RegimeId, SpecialPeriod) == (other.RegimeId, other.SpecialPeriod) && Closures.SequenceEqual(other.Closures);

    // Both ends included.
    public sealed record Closed(DateOnly From, DateOnly To);
}
