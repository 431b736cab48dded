using System.Text.RegularExpressions;
using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Provisions that are applied by what stands beside them: a refusal in their paragraph, or another provision in their list.
internal static partial class GroundSupport
{
    private const int LongestJoint = 90;

    // "The prices are not being released. Regulation 10(5)(e) lets us refuse where …": what a paragraph that keeps something back names
    // without applying it is its ground, where it applies nothing else.
    public static void ByRefusals(List<(Citation Cited, Sentence Sentence, string? Why)> named, HashSet<int> keeping)
    {
        var sentences = named.Where(one => one.Why is null).Select(one => one.Sentence).ToHashSet();
        var served = sentences.Select(one => one.Paragraph).ToHashSet();
        for (var n = 0; n < named.Count; n++)
        {
            var (cited, sentence, why) = named[n];
            if (why is "standing text" or "not applied" && sentence.Role == LineRole.Own && cited.Meaning != CitedAs.Other
                && keeping.Contains(sentence.Paragraph)
                && (!served.Contains(sentence.Paragraph) || (why == "not applied" && sentences.Contains(sentence))))
            {
                named[n] = (cited, sentence, null);
            }
        }
    }

    // "Section 35(1)(a) and (b)", "Section 38(1)(b) (personal data) and section 38(1)(d)", "31(1)(g) read with 31(2)(c)": of provisions
    // listed together none is applied without the other.
    public static void ByList(ReplyContext context, List<(Citation Cited, Sentence Sentence, string? Why)> named)
    {
        for (var n = 1; n < named.Count; n++)
        {
            if (named[n - 1].Why is null && IsOpen(named[n]) && AreListed(context, named[n - 1], named[n]))
            {
                named[n] = named[n] with { Why = null };
            }
        }

        for (var n = named.Count - 1; n > 0; n--)
        {
            if (named[n].Why is null && IsOpen(named[n - 1]) && AreListed(context, named[n - 1], named[n]))
            {
                named[n - 1] = named[n - 1] with { Why = null };
            }
        }
    }

    private static bool IsOpen((Citation Cited, Sentence Sentence, string? Why) one) =>
        one.Why is "unlike" or "not applied" or "standing text" && one.Sentence.Role == LineRole.Own
            && one.Sentence.Mood != SentenceMood.Quotation && one.Cited.Meaning is CitedAs.Exemption or CitedAs.NeitherConfirmNorDeny;

    private static bool AreListed(
        ReplyContext context, (Citation Cited, Sentence Sentence, string? Why) one, (Citation Cited, Sentence Sentence, string? Why) other)
    {
        var gap = other.Cited.Start - one.Cited.End;
        return one.Sentence == other.Sentence && one.Cited.Act == other.Cited.Act && gap is > 0 and < LongestJoint
            && PlainWords.Of(Bracketed().Replace(context.Reply.Text[one.Cited.End..other.Cited.Start], " ")).Has("listedWithWhole");
    }

    [GeneratedRegex(@"\([^()]{4,60}\)")]
    private static partial Regex Bracketed();
}
