using System.Text.RegularExpressions;
using Hawl.Law.Regimes;

namespace Hawl.Law.Citations;

/// <summary>
/// Finds the provisions of access laws in a text. What is named as another act's, and what no access law of the place has, is left out.
/// </summary>
/// <example><code>
/// var found = new CitationFinder(regime, RegimeLibrary.BuiltIn).Find("withheld under section 36(2)(b)(i) and (ii)");
/// found.Select(one => one.Ref) // "s.36(2)(b)(i)", "s.36(2)(b)(ii)"
/// </code></example>
public sealed partial class CitationFinder
{
    private readonly IReadOnlyList<(Regime Regime, KnownProvisions Known)> _laws;
    private readonly NamedAct _acts;

    /// <summary>Makes a finder for the letters about one request.</summary>
    /// <param name="own">The law under which the request was made; provisions without an act are its own where it has them.</param>
    /// <param name="library">All laws, for those that a letter names, and for the others of the same place.</param>
    public CitationFinder(Regime own, RegimeLibrary library)
    {
        var others = library.All.Where(one => one.Id != own.Id)
            .OrderByDescending(one => one.Jurisdiction == own.Jurisdiction)
            .ThenByDescending(one => Country(one) == Country(own))
            .ToList();
        _laws = [.. others.Prepend(own).Select(one => (one, new KnownProvisions(one)))];
        _acts = new NamedAct([own, .. others]);
    }

    /// <summary>The provisions that a text names, in its order.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>One for each provision; a range gives one for each of its members. Never throws on content.</returns>
    public IReadOnlyList<Citation> Find(string text)
    {
        var found = new List<Citation>();
        foreach (Match word in Word().Matches(text))
        {
            found.AddRange(After(text, word));
        }

        found.AddRange(Literal(text));
        return [.. found.OrderBy(one => one.Start).ThenBy(one => one.Ref, StringComparer.Ordinal)];
    }

    private IEnumerable<Citation> After(string text, Match word)
    {
        var kind = Kind(word.Groups["word"].Value);
        var provisions = ProvisionReader.Read(text, word.Index + word.Length, one => HasIt(one.Ref(kind)));
        if (provisions.Count == 0)
        {
            return [];
        }

        var end = provisions.Max(one => one.End);
        var (named, isOther) = _acts.Around(text, word.Index, end);
        var thing = Thing().Match(text, end);
        if (isOther || (named is null && thing.Success && !IsNotice(thing.Value, provisions[^1].Ref(kind))))
        {
            return [];
        }

        return provisions.Select((one, n) => Cited(one.Ref(kind), named, n == 0 ? word.Index : one.Start, one.End)).OfType<Citation>();
    }

    private Citation? Cited(string reference, Regime? named, int start, int end)
    {
        // "The EIRs" are those of the place, unless only the others have such a provision.
        var laws = named is null ? Near() : _laws.Where(law => law.Regime.Id == named.Id)
            .Concat(_laws.Where(law => law.Regime.Id != named.Id && law.Regime.ActAliases.Intersect(named.ActAliases).Any()));
        foreach (var (regime, known) in laws)
        {
            if (known.Meaning(reference) is { } meaning)
            {
                return new Citation(regime.Act, reference, start, end, meaning);
            }
        }

        return named is not null && laws.First().Known.Kinds.Contains(reference.Split('.')[0])
            ? new Citation(named.Act, reference, start, end, CitedAs.Other) : null;
    }

    private bool HasIt(string reference) => Near().Any(law => law.Known.Meaning(reference) is not null);

    // The request's own law first, then the others of the same place, such as the environmental regulations beside the act.
    private IEnumerable<(Regime Regime, KnownProvisions Known)> Near() =>
        _laws.Where(law => law.Regime.Jurisdiction == _laws[0].Regime.Jurisdiction);

    // FOISA's section 17 is a notice; a section 21 notice is a landlord's.
    private bool IsNotice(string thing, string reference) => thing.TrimStart().StartsWith("notice", StringComparison.OrdinalIgnoreCase)
        && Near().Any(law => law.Known.Meaning(reference) is CitedAs.Other or CitedAs.Ground);

    private IEnumerable<Citation> Literal(string text) =>
        from law in _laws.Take(1)
        from reference in law.Known.Literal
        from Match match in Regex.Matches(text, Regex.Escape(reference).Replace(@"\ ", @"\s*", StringComparison.Ordinal) + @"(?!\w)")
        let meaning = law.Known.Meaning(reference) ?? CitedAs.Other
        select new Citation(law.Regime.Act, reference, match.Index, match.Index + match.Length, meaning);

    private static string Country(Regime regime) => regime.Jurisdiction.Split('-')[0];

    private static string Kind(string word) => char.ToLowerInvariant(word[0]) switch
    {
        'r' => "reg",
        'e' => "art",
        'a' when !word.StartsWith("adran", StringComparison.OrdinalIgnoreCase) => "art",
        _ => "s",
    };

    [GeneratedRegex(
        @"(?<![\w£$’'])(?<word>sections?|sectoins?|sectons?|secions?|setions?|sects?\.?|secs?\.?|ss?\.?|regulations?|regs?\.?|rr?\."
        + @"|articles?|arts?\.?|adran(?:nau)?|rh?eoliad(?:au)?|erthygl(?:au)?)(?=(?:[^\S\r\n]|[^\S\r\n]{0,3}\r?\n[^\S\r\n]{0,24})?\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Word();

    // What follows the sections of other acts and of documents: a section 106 agreement, section 20 accommodation, section 4 of the lease.
    [GeneratedRegex(
        @"\G\s+(?:notices?|agreements?|detentions?|accommodation|grants?|licen[cs]es?|assessments?|orders?|enquir(?:y|ies)|inquir(?:y|ies)"
        + @"|offences?|applications?|consents?|warrants?|interviews?|payments?|funding|moneys?|support|plans?|meetings?|officers?|CQC)\b"
        + @"|\G\s+(?:of|in)\s+(?:the|our|your|its|this|that|their)\s+(?:[\w’'-]+\s+){0,3}"
        + @"(?:polic(?:y|ies)|contracts?|leases?|agreements?|reports?|guidance"
        + @"|constitution|protocols?|manual|handbook|strategy|deeds?|licen[cs]es?|procedures?|specification|terms)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Thing();
}
