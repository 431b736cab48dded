using System.Text.RegularExpressions;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Law.Citations;

// Which act a text names around a provision: one of ours, another, or none.
internal sealed partial class NamedAct
{
    // What clerks call the acts of the place beside those of another.
    private static readonly (string Name, string Act)[] _byPlace =
        [("Scottish Act", "FOISA"), ("Scots Act", "FOISA"), ("UK Act", "FOIA"), ("Westminster Act", "FOIA"), ("Irish Act", "IE-FOI")];

    private readonly List<(string Name, Regime Regime)> _names;

    public NamedAct(IEnumerable<Regime> regimes) => _names =
    [
        .. regimes.SelectMany(regime => Names(regime).Concat(_byPlace.Where(one => one.Act == regime.Act).Select(one => one.Name))
            .Select(name => (name, regime))).OrderByDescending(one => one.name.Length),
    ];

    // The regime named, or that another act is.
    public (Regime? Regime, bool IsOther) Around(string text, int start, int end)
    {
        var after = After().Match(text, end);
        if (after.Success && Named(after.Groups["act"].Value) is var (regime, isOther))
        {
            return (regime, isOther);
        }

        var from = Math.Max(0, start - 120);
        var before = Before().Match(text[from..start]);
        return before.Success && Named(before.Groups["act"].Value) is var (earlier, other) ? (earlier, other) : (null, false);
    }

    // Null where the words name no act: an organisation's initials, "the Act".
    private (Regime? Regime, bool IsOther)? Named(string words)
    {
        var plain = Unmutated(Spaces().Replace(words, " ").Trim());
        foreach (var (name, regime) in _names)
        {
            if (Holds(plain, name))
            {
                return (regime, false);
            }
        }

        return Title().IsMatch(plain) || OtherInitials().IsMatch(plain) ? (null, true) : null;
    }

    // At its beginning or its end, and as whole words.
    private static bool Holds(string words, string name) =>
        (words.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (words.Length == name.Length || !char.IsLetter(words[name.Length])))
        || (words.EndsWith(name, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(words[words.Length - name.Length - 1]));

    // After "o" and "dan" a Welsh title begins softly.
    private static string Unmutated(string words) =>
        words.StartsWith("Ddeddf", StringComparison.Ordinal) ? "D" + words[2..]
        : words.StartsWith("Reoliadau", StringComparison.Ordinal) ? "Rh" + words[1..]
        : words;

    private static IEnumerable<string> Names(Regime regime) => new[] { regime.Name, regime.ShortName }
        .SelectMany(Texts)
        .Select(name => Remark().Replace(name, ""))
        .SelectMany(name => new[] { name, YearAtEnd().Replace(name, "") })
        .Append(regime.Act)
        .Concat(regime.ActAliases);

    private static IEnumerable<string> Texts(Wording wording) => wording.Languages.Select(wording.In);

    [GeneratedRegex(@"\G\s*[,(]?\s*(?:(?:of|under|in|to|o|yn|dan|o dan|o’r|o'r)\s+)?(?:(?:the|y|yr|that)\s+)?(?<act>[A-Z][\w’'-]*"
        + @"(?:\s+(?:(?:and|of|the|for|to|on|in|a|ac|yr|y)\s+)*\(?[A-Z][\w’'-]*\)?)*(?:\s+\d{4})?)")]
    private static partial Regex After();

    [GeneratedRegex(@"(?<act>[A-Z][\w’'-]*(?:\s+(?:(?:and|of|the|for|to|on|in|a|ac|yr|y)\s+)*\(?[A-Z][\w’'-]*\)?)*(?:\s+\d{4})?)"
        + @"\s*(?:\([A-Za-z “”""]+\)\s*)?[,:(–-]?\s*$")]
    private static partial Regex Before();

    [GeneratedRegex(@"\s+(?:19|20)\d\d$")]
    private static partial Regex YearAtEnd();

    // "(Ireland)", "(Germany, federal)", ": access to documents" tell readers of ours which act is meant, and stand in no title.
    [GeneratedRegex(@"\s*(?:\((?!Scotland\)|Yr Alban\)|EC\)|CE\))[^)]*\)|:.*)")]
    private static partial Regex Remark();

    [GeneratedRegex(
        @"\S\s(?:Acts?|Regulations?|Order|Rules|Code|Directive|Convention|Measure|Bill)\b|^(?:Deddf|Rheoliadau|Gorchymyn|Mesur)\s")]
    private static partial Regex Title();

    [GeneratedRegex(@"^(?:DPA|UK ?GDPR|GDPR|PACE|RIPA|IPA|TCPA|CDPA|FSMA|HRA|LGA|MCA|MHA|CJA|ECHR|RPSI|CPR|CQC|POCA|PHA|EA)\b"
        + @"|^Regulation \(EU\)")]
    private static partial Regex OtherInitials();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
