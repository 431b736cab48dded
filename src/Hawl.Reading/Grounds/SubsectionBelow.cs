using System.Text.RegularExpressions;
using Hawl.Law.Citations;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Grounds;

// Subsections whose section is named before them: "Section 31 – Law enforcement" and below it "subsection (1)(a)"; "section 40,
// subsection (2)"; "section 27, (1)(a)". They are those of the section named last before them, where it
// was named without one.
internal static partial class SubsectionBelow
{
    private const int MostInText = 200;
    private const int Farthest = 700;
    private const int LongestJoint = 60;

    public static IEnumerable<Citation> Find(ReplyContext context, CitationFinder finder, IReadOnlyList<Citation> found)
    {
        var text = context.Reply.Text;
        foreach (Match match in Parts().Matches(text).Take(MostInText))
        {
            var head = found.LastOrDefault(one => one.End <= match.Index);
            if (head is null || head.Ref.Contains('(', StringComparison.Ordinal) || match.Index - head.End > Farthest
                || (!match.Groups["word"].Success && !IsBeside(text, head.End, match.Index)))
            {
                continue;
            }

            var number = head.Ref[(head.Ref.IndexOf('.', StringComparison.Ordinal) + 1)..];
            foreach (Capture part in match.Groups["part"].Captures)
            {
                foreach (var one in finder.Find($"{Noun(head.Ref)} {number}{part.Value}")
                    .Where(one => one.Act == head.Act && one.Meaning != CitedAs.Other))
                {
                    yield return one with { Start = part.Index, End = part.Index + part.Length };
                }
            }
        }
    }

    // "Section 35, (1)(a)", "Section 38 (health and safety), (1)(a)".
    private static bool IsBeside(string text, int from, int to) => to - from < LongestJoint && Joint().IsMatch(text[from..to]);

    private static string Noun(string reference) => reference[0] switch { 'r' => "regulation", 'a' => "article", _ => "section" };

    [GeneratedRegex(
        @"(?:(?<word>\b(?:sub-?sections?|paragraphs?|is-?adran(?:nau)?|paragraff(?:au)?)) |(?<=, ))"
        + @"(?<part>\([0-9]{1,2}[A-Z]?\)(?:\s?\([a-z]{1,4}\)){0,2})"
        + @"(?:(?:,? and |, | & )(?<part>\([0-9]{1,2}[A-Z]?\)(?:\s?\([a-z]{1,4}\)){0,2})){0,4}",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parts();

    [GeneratedRegex(@"^(?:\s*\([^()]*\))?,\s*$")]
    private static partial Regex Joint();
}
