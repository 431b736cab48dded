using System.Text.RegularExpressions;
using Hawl.Law.Regimes;

namespace Hawl.Law.Citations;

// The provisions that a regime file speaks of, to tell its own sections from those of other acts.
internal sealed partial class KnownProvisions
{
    private readonly Regime _regime;
    private readonly HashSet<string> _others;

    public KnownProvisions(Regime regime)
    {
        _regime = regime;
        _others = [.. Sources(regime).SelectMany(Provisions).Select(Whole)];
        Kinds = [.. regime.Exemptions.Select(one => one.Ref).Concat(regime.Grounds.Select(one => one.Ref)).Select(Kind)];
    }

    // How its provisions are called: s, reg, art.
    public HashSet<string> Kinds { get; }

    // Refs that follow another manner than section and number, such as "§ 3 Nr. 1".
    public IEnumerable<string> Literal => _regime.Exemptions.Select(one => one.Ref).Concat(_regime.Grounds.Select(one => one.Ref))
        .Where(one => !Numbered().IsMatch(one));

    public CitedAs? Meaning(string reference)
    {
        if (_regime.Exemptions.Any(one => one.Ncnd == reference || IsPart(reference, one.Ncnd)))
        {
            return CitedAs.NeitherConfirmNorDeny;
        }

        if (_regime.FindExemption(reference) is not null || _regime.Exemptions.Any(one => IsPart(one.Ref, reference)))
        {
            return CitedAs.Exemption;
        }

        return _regime.Grounds.Any(one => one.Ref == reference || IsPart(reference, one.Ref) || IsPart(one.Ref, reference)
            || one.Aliases.Contains(reference))
            ? CitedAs.Ground
            : _others.Contains(Whole(reference)) ? CitedAs.Other : null;
    }

    private static bool IsPart(string part, string? whole) =>
        whole is not null && part.StartsWith(whole, StringComparison.Ordinal) && part.Length > whole.Length && part[whole.Length] == '(';

    private static string Kind(string reference) => reference.Split('.')[0];

    private static string Whole(string reference) => reference.Split('(')[0];

    private static IEnumerable<string> Sources(Regime regime) =>
    [
        .. regime.Clocks.SelectMany(clock => clock.Limits).Select(limit => limit.Source),
        .. regime.Duties.Select(duty => duty.Provenance.Source),
        .. regime.Notices.SelectMany(notice => notice.Contents).Select(duty => duty.Provenance.Source),
        .. regime.Interruptions.Select(one => one.Provenance.Source),
        .. regime.Extensions.Select(one => one.Provenance.Source),
    ];

    // Those of the law itself, not those of an instrument made under it, which a source names with its year.
    private static IEnumerable<string> Provisions(string source) => source.Split(';')
        .Where(part => !Instrument().IsMatch(part))
        .SelectMany(part => OwnProvision().Matches(part).Select(found => found.Value));

    [GeneratedRegex(@"^(?:s|reg|art)\.\d")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"\b(?:SI|SSI|Act|DPA|FOIA|FOISA|TFEU|USC)\b")]
    private static partial Regex Instrument();

    [GeneratedRegex(@"\b(?:s|reg|art)\.\d+[A-Z]*")]
    private static partial Regex OwnProvision();
}
