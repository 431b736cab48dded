using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Where a provision stands that is named without a verb: at the head of a passage, in brackets, or at the end of a sentence. It is applied
// there where the message keeps something back.
internal sealed class GroundPlace(ReplyContext context, HashSet<int> keepingParagraphs, bool keepsBack)
{
    private const int ShortBeside = 10;

    private readonly Dictionary<int, int> _lectures = context.Own.Where(one => one.Plain.Has("groundDescribes"))
        .GroupBy(one => one.Paragraph).ToDictionary(group => group.Key, group => group.Min(one => one.Span.Start));

    public bool KeepsBack => keepsBack;

    // "I went through them with a black pen", "The names are greyed out", "A star stands in place of the numbers".
    public static bool IsCut(Sentence sentence) => (sentence.Plain.Has("groundCuts")
            || (sentence.Plain.Has("partGrant") && !sentence.Plain.Has("partGrantNot")))
        && !sentence.Plain.Has("groundCutsNot")
        && (sentence.IsActual || (sentence.Mood == SentenceMood.Conditional && sentence.Plain.Has("groundCutsDone")));

    // "A licence under section 40 of the Harbours, Docks and Piers Clauses Act 1847", "section 23 of that Act", where another was named
    // before; "we have taken out section 6 of the report".
    public bool IsElsewhere(Citation citation, Sentence sentence)
    {
        var after = After(citation, sentence);
        return (after.Has("anyActFirst") && !after.Has("ownActFirst")) || (after.Has("thatActFirst") && IsAfterOtherAct(citation, sentence))
            || (!citation.Ref.Contains('(', StringComparison.Ordinal) && Before(citation, sentence).Has("partTakenLast"));
    }

    // Said so plainly that what its sentence is like does not count: "we apply the exception in regulation 12(5)(e), having …", "Section
    // 43(2) is maintained", "It does not meet section 8(1), and we are not treating it as a request".
    public bool IsPlain(Citation citation, Sentence sentence, string before, string after) => IsReason(citation, sentence)
        || IsTitle(citation, sentence) || before.Has("groundActsNowLast") || after.Has("groundStandsFirst")
        || sentence.Plain.Has("kindInvalid")
        || (keepsBack && EndsWithCitation(citation, sentence) && !sentence.Plain.Has("groundSeenBut"));

    // "… would undermine commercial interests (first indent of Article 4(2))", "… in the meaning of Article 4(2)", "The exception is
    // regulation 12(4)(b)", where it is kept back.
    private bool IsReason(Citation citation, Sentence sentence) => keepingParagraphs.Contains(sentence.Paragraph)
        && sentence.Mood == SentenceMood.Actual && (Before(citation, sentence).Has("harmWithinLast")
            || Before(citation, sentence).Has("groundIsLast")
            || IsInBrackets(context.Reply.Text[sentence.Span.Start..Math.Max(sentence.Span.Start, citation.Start)]));

    // "Section 31(1)(a) - prevention of crime", and the text goes on without a stop.
    public bool IsTitle(Citation citation, Sentence sentence) => keepsBack && citation.Start - sentence.Span.Start <= 3
        && (sentence.Mood == SentenceMood.Actual
            ? After(citation, sentence).Has("titleFirst")
            : sentence.Mood == SentenceMood.Conditional && After(citation, sentence).Has("titleDashFirst")
                && !sentence.Plain.Has("ifWord"));

    // "Exemptions that we use most often: section 31. Section 40.", "Section 40(2): … is also exempt information if …".
    public bool IsInLecture(Sentence sentence) => _lectures.TryGetValue(sentence.Paragraph, out var start) && start <= sentence.Span.Start;

    // "Section 24(2) – National security", "Section 37(1): mobile numbers are personal": the citation begins the sentence, the line or
    // the cell, and the message keeps something back.
    public bool IsHeading(Citation citation, Sentence sentence)
    {
        var line = context.Reply.LineAt(citation.Start);
        var head = line is null ? "x" : context.Reply.Text[line.Start..citation.Start];
        var begins = citation.Start - sentence.Span.Start <= 3
            || Before(citation, sentence).Has("listHeadWhole")
            || sentence.Span.Length - (citation.End - citation.Start) <= ShortBeside
            || PlainWords.Of(head).Has("listHeadWhole") || head.EndsWith('\t');
        begins &= sentence.Mood != SentenceMood.Descriptive && !After(citation, sentence).Has("verbFirst");
        return begins && keepsBack;
    }

    // "They are internal communications (regulation 12(4)(e))", in a message that keeps something back.
    public bool IsAside(Citation citation, Sentence sentence) =>
        sentence.Mood == SentenceMood.Actual
            && (IsInBrackets(context.Reply.Text[sentence.Span.Start..Math.Max(sentence.Span.Start, citation.Start)])
                ? keepingParagraphs.Count > 0
                : EndsWithCitation(citation, sentence) && keepsBack);

    // "(regulation 12(4)(e))", "(third indent of Article 4(1)(a))".
    public static bool IsInBrackets(string before) => before.LastIndexOf('(') is >= 0 and var open
        && (before.Length - open <= 2 || before.EndsWith(" indent of ", StringComparison.Ordinal));

    // "… at risk: section 38(1)(a).", "… of those who live there - s.38(1)(b)"; after a comma where the paragraph keeps something back.
    public bool EndsWithCitation(Citation citation, Sentence sentence) =>
        context.Reply.Text[sentence.Span.Start..citation.Start].TrimEnd() is [.., var joint]
            && (joint is ':' or ';' or '-' or '–' or '—' || (joint == ',' && (keepingParagraphs.Contains(sentence.Paragraph)
                || (keepsBack && Before(citation, sentence).Has("citedAfterColon")))))
            && (sentence.Span.End - citation.End <= 2 || After(citation, sentence) is var after
                && (after.Has("ownActWhole") || after.Has(joint == ',' ? "titleFirst" : "titleAsideFirst")));

    // Earlier in its sentence, else in the sentence before, or in the one before that.
    private bool IsAfterOtherAct(Citation citation, Sentence sentence) => Before(citation, sentence) is var before && before.Has("actNamed")
        ? !before.Has("ownActNamed")
        : context.IndexAt(citation.Start) is > 0 and var at
            && context.Sentences.Take(at).TakeLast(2).LastOrDefault(one => one.Plain.Has("actNamed")) is { } named
            && !named.Plain.Has("ownActNamed");

    private string Before(Citation citation, Sentence sentence) =>
        PlainWords.Of(context.Reply.Text.AsSpan(sentence.Span.Start, Math.Max(0, citation.Start - sentence.Span.Start)));

    private string After(Citation citation, Sentence sentence) =>
        PlainWords.Of(context.Reply.Text.AsSpan(citation.End, Math.Max(0, sentence.Span.End - citation.End)));
}
