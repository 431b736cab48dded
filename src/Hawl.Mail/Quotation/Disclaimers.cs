using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>Folds standing notices about confidentiality and viruses at the end of what the writer says.</summary>
/// <remarks>A notice needs three of their standing phrases in one paragraph, and must say nothing of reviews, appeals, sections of an
/// Act or
/// money: a refusal may well call information confidential.</remarks>
internal static partial class Disclaimers
{
    private const int Enough = 3;
    private const string Why = "a standing notice";

    public static void Fold(IReadOnlyList<FoldLine> lines)
    {
        var end = lines.Count;
        while (end > 0)
        {
            if (lines[end - 1].Why is not null || !lines[end - 1].HasWords)
            {
                end--;
                continue;
            }

            var start = end - 1;
            while (start > 0 && !lines[start].Block.AfterBlank && lines[start - 1] is { Why: null, HasWords: true })
            {
                start--;
            }

            if (!IsNotice(string.Join(' ', lines.Skip(start).Take(end - start).Select(l => l.Text))))
            {
                return;
            }

            for (var i = start; i < end; i++)
            {
                lines[i].Fold(Why, PassageKind.Disclaimer);
            }

            end = start;
        }
    }

    private static bool IsNotice(string text) =>
        !Saying().IsMatch(Standing().Replace(text, "")) && Phrase().Matches(text).Select(Group).Distinct().Count() >= Enough;

    private static string Group(Match match) => match.Groups.Values.Skip(1).First(g => g.Success).Name;

    [GeneratedRegex(
        @"(?<a>intended (?:recipient|addressee|only|solely)|addressee|bwriedir|derbynnydd)|" +
        @"(?<b>in error|by mistake|mewn camgymeriad|drwy gamgymeriad)|(?<c>confidential|privileged|gyfrinachol|cyfrinachol)|" +
        @"(?<d>delete|destroy|dileu|dil[eë]wch)|(?<e>(?:notify|inform|tell|contact|advise) (?:the sender|us)|rhowch wybod)|" +
        @"(?<f>virus|malware|firws|feirws)|(?<g>views (?:or opinions )?expressed|not necessarily (?:those|represent)|safbwyntiau)|" +
        @"(?<h>disclos|distribut|copying|copied|datgelu)|(?<i>monitored|scanned|monitro|sganio)|" +
        @"(?<j>this (?:e-?mail|message)|(?:e-bost|neges) (?:hwn|hon))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phrase();

    /// <summary>That the mail itself may have to be given to others one day.</summary>
    [GeneratedRegex(
        @"\b(?:may|might|could) (?:\S+ ){0,8}?(?:disclos\w*|released?) (?:\S+ ){0,6}?freedom of information (?:act|\(scotland\) act)"
        + @"|unless (?:\S+ ){0,4}?(?:is|are) (?:legally )?exempt from disclosure",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Standing();

    [GeneratedRegex(
        @"review|appeal|complain|commissioner|section \d|\bs\.? ?\d|regulation \d|exempt|information request|your request|" +
        @"information act|£|tribunal|adolygiad|apêl|apelio|cwyno|comisiynydd|adran \d|eich cais|withh[eo]ld",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Saying();
}
