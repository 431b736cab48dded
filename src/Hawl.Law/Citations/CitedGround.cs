using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Law.Citations;

/// <summary>A ground, named in a text, on which requests are not met: an exemption, its limb that allows silence, or another.</summary>
/// <param name="Regime">The law it belongs to, which need not be the request's own.</param>
/// <param name="Ref">
/// The exemption or ground as its file names it, such as <c>s.43(2)</c>; where the text names only what several have in common, that:
/// <c>s.43</c>.
/// </param>
/// <param name="IsNcnd">True if the limb is cited that allows neither confirming nor denying.</param>
/// <param name="Start">Where the citation begins in the text, in UTF-16 units.</param>
/// <param name="End">Where it ends: the first unit after it.</param>
/// <example><code>
/// CitedGround.In("withheld under section 31(3)", finder, RegimeLibrary.BuiltIn) // one: s.31, IsNcnd
/// </code></example>
public sealed record CitedGround(Regime Regime, string Ref, bool IsNcnd, int Start, int End)
{
    /// <summary>The exemption; null where it is another ground, or one of several exemptions.</summary>
    public Exemption? Exemption => Regime.Exemptions.FirstOrDefault(one => one.Ref == Ref);

    /// <summary>The ground other than an exemption; null where it is none.</summary>
    public Ground? Ground => Regime.Grounds.FirstOrDefault(one => one.Ref == Ref);

    /// <summary>Its title; null where several exemptions are meant.</summary>
    public Wording? Title => Exemption?.Title ?? Ground?.Title;

    /// <summary>The grounds that a text names, in its order. Provisions that are no grounds are left out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="finder">A finder for the request's law.</param>
    /// <param name="library">The laws that the finder knows.</param>
    /// <returns>One for each citation; the same ground may come more than once. Never throws on content.</returns>
    public static IReadOnlyList<CitedGround> In(string text, CitationFinder finder, RegimeLibrary library) =>
    [
        .. from found in finder.Find(text)
           where found.Meaning is not CitedAs.Other
           let regime = library.All.FirstOrDefault(law => law.Act == found.Act)
           where regime is not null
           select new CitedGround(regime, Named(regime, found), found.Meaning is CitedAs.NeitherConfirmNorDeny, found.Start, found.End),
    ];

    private static string Named(Regime regime, Citation found)
    {
        if (found.Meaning is CitedAs.NeitherConfirmNorDeny)
        {
            var limbs = regime.Exemptions.Where(one => one.Ncnd is { } limb && IsOrIsPart(found.Ref, limb)).ToList();
            return limbs is [var only] ? only.Ref : found.Ref.Split('(')[0];
        }

        return regime.FindExemption(found.Ref)?.Ref
            ?? regime.Grounds.FirstOrDefault(one => IsOrIsPart(found.Ref, one.Ref) || one.Aliases.Contains(found.Ref))?.Ref
            ?? found.Ref;
    }

    private static bool IsOrIsPart(string part, string whole) =>
        part == whole || part.StartsWith(whole + "(", StringComparison.Ordinal);
}
