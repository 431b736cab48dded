using Hawl.Law.Regimes;

namespace Hawl.Core.Authorities;

// How long an authority has by law, as far as its entry decides.
public static class AuthorityTime
{
    public const string ChangedJobKind = "authority-time-changed";

    private static readonly HashSet<string> Deciding =
        RegimeLibrary.BuiltIn.All.SelectMany(r => r.SpecialPeriods).SelectMany(p => p.Tags).ToHashSet(StringComparer.OrdinalIgnoreCase);

    // Two entries of one authority that say the same have the same time. With its tags.
    public static string Of(Authority authority) => authority.SpecialPeriod
        ?? string.Join(' ', authority.Tags.Select(t => t.Name).Where(Deciding.Contains).Distinct().Order(StringComparer.Ordinal));
}
