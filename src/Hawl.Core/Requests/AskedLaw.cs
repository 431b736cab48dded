using Hawl.Core.Authorities;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// Which law an authority is asked under: the one named, or its own by its entry or its tags, or the site's.
public static class AskedLaw
{
    public static Regime For(Authority authority, string? regimeId, string siteDefault) => (regimeId ?? authority.RegimeId) is { } id
        ? Named(id)
        : RegimeLibrary.BuiltIn.ForTags(authority.Tags.Select(t => t.Name), siteDefault);

    public static Regime Named(string regimeId) => RegimeLibrary.BuiltIn.Find(regimeId)
        ?? throw new RuleException(
            "regime-unknown",
            $"The law '{regimeId}' is not known. Known: {string.Join(", ", RegimeLibrary.BuiltIn.All.Select(r => r.Id))}.");
}
