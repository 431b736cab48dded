using System.Text.RegularExpressions;
using Hawl.Law.Citations;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Grounds;

// Provisions whose number stands without the word: "a draft (12(4)(d))", "paragraph 24A(1)(a)", "exemption 31", "exempt under 40(2)",
// "The sections concerned are 34(1) (investigations) and 38(1)(b)", "FOIA 43(2)".
internal static partial class BareProvision
{
    private const int MostInText = 400;

    public static IEnumerable<Citation> Find(ReplyContext context, CitationFinder finder)
    {
        foreach (Match match in Number().Matches(context.Reply.Text).Take(MostInText))
        {
            foreach (Capture number in match.Groups["no"].Captures)
            {
                var noun = Noun(context.Letter.Regime.Act, number.Value);
                foreach (var found in finder.Find($"{noun} {number.Value}"))
                {
                    var start = number.Index + Math.Max(0, found.Start - noun.Length - 1);
                    yield return found with { Start = start, End = Math.Max(start, number.Index + found.End - noun.Length - 1) };
                }
            }
        }
    }

    private static string Noun(string act, string number) =>
        act == "EU-1049" ? "article" : act is "EIR" or "EISR" || Regulation().IsMatch(number) ? "regulation" : "section";

    [GeneratedRegex(
        @"(?:\b(?:exemptions?|exceptions?|exempt(?:ed)?|excepted|refused|withheld|redacted|FOIA?|FOISA|EIRs?|OIA|LGOIMA|Act)[ :]{1,2}"
        + @"(?:(?:under|at|in|by|per|no\.?|number|of|code) )?|\b(?:sub-?section|sub-?paragraph|paragraph|para)s?\.? |\()"
        + @"(?<no>[0-9]{1,2}[A-Z]?(?:\s?\((?:[0-9]{1,2}[A-Z]?|[a-z]{1,3})\)){1,4})(?!\w)"
        + @"|(?:\b(?:exemption|exception)s?(?: (?:used|applied|claimed|is|we rely on|relied on|in question|here is))+(?: at| in|:)? "
        + @"|[:;,–—-] )(?<no>[1-4][0-9][A-Z]?(?:\([0-9]{1,2}[A-Z]?\))?(?:\([a-z]{1,3}\))+|[1-4][0-9][A-Z]?\([0-9]{1,2}\))"
        + @"(?=[.,;:)]|\s*$| (?:for|being|is|applies|and)\b)"
        + @"|\b(?:sections?|exemptions?|exceptions?|provisions?|regulations?)(?: \w+){1,4} (?:is|are|being|namely):?\s"
        + @"(?<no>[0-9]{1,2}[A-Z]?(?:\([0-9a-z]{1,3}\)){1,4})"
        + @"(?:(?:\s\([^()]{3,60}\))?(?:,|,? and|,? or)\s(?<no>[0-9]{1,2}[A-Z]?(?:\([0-9a-z]{1,3}\)){1,4})){0,5}(?!\w)"
        + @"|\b(?:so|hence|thus|and|as|because|that|therefore),? (?<no>1[02]\([45]\)\([a-g]\))"
        + @"(?= (?:bites|applies|is engaged|covers|protects))"
        + @"|\b(?:claim(?:s|ed|ing)?|appl(?:y|ies|ied|ying)|invok(?:e|es|ed|ing)|rel(?:y|ies|ied|ying) (?:up)?on"
        + @"|engag(?:es?|ed)|cit(?:es?|ed|ing)) "
        + @"(?<no>[0-9]{1,2}[A-Z]?(?:\([0-9]{1,2}[A-Z]?\)(?:\([a-z]{1,3}\))*|(?:\([a-z]{1,3}\))+))(?!\w)"
        + @"(?! of (?:its|his|her|their|your|an?)\b)"
        + @"|\b(?:under|by) (?<no>[2-4][0-9][A-Z]?\([0-9]{1,2}[A-Z]?\)(?:\([a-z]{1,3}\))*|1[02]\([45]\)\([a-g]\))(?!\w)"
        + @"|\bEIRs? (?<no>1[02]\.[45]\.[a-g])(?!\w)"
        + @"|\b(?:exemptions?|exceptions?) (?<no>[2-4][0-9])(?=[.,;:)]|\s(?:applies|is|has|was|of the (?:FOI|Freedom))|$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"^1[02](?: ?\([45]\) ?\([a-g]\)|\.[45]\.[a-g])", RegexOptions.IgnoreCase)]
    private static partial Regex Regulation();
}
