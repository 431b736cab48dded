using Hawl.Law.Calendars;
using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

/// <summary>The regimes there are. Immutable.</summary>
/// <example><code>RegimeLibrary.BuiltIn.ForTags(["scottish_council", "foisa"], "uk-foia").Id // "scot-foisa"</code></example>
public sealed class RegimeLibrary
{
    private readonly Dictionary<string, Regime> _regimes;

    /// <summary>Makes a library.</summary>
    /// <param name="regimes">The regimes, each with an id of its own.</param>
    /// <exception cref="ArgumentException">Two have the same id.</exception>
    public RegimeLibrary(IEnumerable<Regime> regimes) => _regimes = regimes.ToDictionary(regime => regime.Id, StringComparer.Ordinal);

    /// <summary>The regimes of the embedded files.</summary>
    public static RegimeLibrary BuiltIn { get; } = new(EmbeddedFiles.In("Regimes").Select(file =>
    {
        var reading = RegimeFile.Read(file.Text, CalendarLibrary.BuiltIn);
        EmbeddedFiles.MustBeRight(file.Name, reading.Mistakes);
        return reading.Regime;
    }).OfType<Regime>());

    /// <summary>All regimes, by id.</summary>
    public IReadOnlyList<Regime> All => [.. _regimes.Values.OrderBy(regime => regime.Id, StringComparer.Ordinal)];

    /// <summary>The regime with an id.</summary>
    /// <param name="id">Such as <c>uk-foia</c>.</param>
    /// <returns>The regime, or null where there is none.</returns>
    public Regime? Find(string id) => _regimes.GetValueOrDefault(id);

    /// <summary>The regime under which an authority is asked.</summary>
    /// <param name="tags">The authority's tags, such as <c>foisa</c>.</param>
    /// <param name="defaultId">The id of the site's own regime, for an authority without a tag that decides.</param>
    /// <returns>The first regime by id that names one of the tags; else the default.</returns>
    /// <exception cref="ArgumentException">No regime has the default's id: a wrong setting.</exception>
    public Regime ForTags(IEnumerable<string> tags, string defaultId)
    {
        var own = tags.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return All.FirstOrDefault(regime => regime.AppliesToTags.Any(own.Contains))
            ?? Find(defaultId)
            ?? throw new ArgumentException($"There is no regime {defaultId}.", nameof(defaultId));
    }
}
