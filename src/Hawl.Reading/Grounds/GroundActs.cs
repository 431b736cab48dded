using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// What is said of a provision so plainly that no other word beside it counts. It is applied where the authority acts by it: "I refuse it
// under regulation 12(4)(a), as we do not hold it", "Under section 21 we do not have to send you …". It is not where it was only looked
// at: "Section 38 was looked at too, but …", "there was no call to go into section 43"; nor in a count of what others were refused.
internal sealed class GroundActs(ReplyContext context, IReadOnlyList<Citation> found, bool isReview)
{
    private const int LongestLabel = 5;
    private const int LongestJoint = 40;
    private const int Farthest = 600;

    private readonly bool _isTopic = context.Letter.Questions.Any(one => PlainWords.Of(one.Text).Has("asksRefusals"))
        || (context.Letter.Questions.Count == 0 && PlainWords.Of(context.Letter.Asks).Has("asksRefusals"));

    private readonly Dictionary<Citation, int> _places = found.Select((one, n) => (one, n)).DistinctBy(one => one.one)
        .ToDictionary(one => one.one, one => one.n);

    // Null where nothing is plain.
    public bool? IsApplied(Citation citation, Sentence sentence, bool isLetOut, bool isTakenOn)
    {
        if (sentence.Role != LineRole.Own || sentence.Mood == SentenceMood.Quotation || citation.Meaning == CitedAs.Other)
        {
            return null;
        }

        var (start, end) = (First(citation, sentence), Last(citation, sentence));
        var before = Words(Math.Max(sentence.Span.Start, start - Farthest), start);
        var after = Words(end, Math.Min(sentence.Span.End, end + Farthest));
        var isActed = !isLetOut && sentence.Mood != SentenceMood.Conditional && IsActed(before, after)
            && !after.Has("groundDeniedAfterFirst") && !after.Has("groundPractice") && !after.Has("groundIfFirst")
            && !(isReview && (sentence.Plain.Has("firstDecision") || before.Has("groundActedPast")));
        if (_isTopic && sentence.Plain.Has("groundCounted"))
        {
            return false;
        }

        var isOpen = !isActed && !isTakenOn;
        return isActed ? true
            : IsRecited(sentence, before, after) || (isOpen && IsOnlySeen(before, after, Words(end, Next(end, sentence)))) ? false : null;
    }

    // "You say that section 43 …", "As to section 38, it was said that …", and in a review "c. that section 40 must have been used".
    private bool IsRecited(Sentence sentence, string before, string after) => before.Has("groundYoursLast") || after.Has("groundSaidFirst")
        || (isReview && sentence.Plain.Has("groundReciteFirst"));

    private static bool IsActed(string before, string after) =>
        (before.Has("groundActedLast") && !before.Has("groundActedNot"))
        || before.Has("groundReasonLast")
        || (before.Has("groundOpensWhole") && after.Has("groundActedFirst"))
        || (before.Length <= LongestLabel && after.Has("groundLinkFirst"))
        || (after.Length <= 1 && !before.Has("groundColonNot") && !before.Has("groundActedNot")
            && (before.Has("groundColonLast") || before.Has("groundLeadLast")));

    // What is weighed under a provision is no doubt of it.
    private static bool IsOnlySeen(string before, string after, string near) =>
        before.Has("groundNoCallLast") || after.Has("groundSeenWhole")
        || (((before.Has("groundSeenLast") && !before.Has("interestWeighed")) || after.Has("groundSeenFirst"))
            && after.Has("groundSeenBut")
            && (near.Has("groundSeenNo") || (!after.Has("groundKept") && !near.Has("groundSeenYes"))));

    // Where the sentence goes on to another provision.
    private int Next(int end, Sentence sentence) =>
        found.FirstOrDefault(one => one.Start >= end && one.End <= sentence.Span.End) is { } next ? next.Start : sentence.Span.End;

    // Provisions listed together share what is said before the first and behind the last of them: outward, to the first gap.
    private int First(Citation citation, Sentence sentence)
    {
        var start = citation.Start;
        for (var n = Place(citation) - 1; n >= 0 && found[n].Start >= sentence.Span.Start && IsJoint(found[n].End, start); n--)
        {
            start = found[n].Start;
        }

        return start;
    }

    private int Last(Citation citation, Sentence sentence)
    {
        var end = citation.End;
        for (var n = Place(citation) + 1; n < found.Count && found[n].End <= sentence.Span.End && IsJoint(end, found[n].Start); n++)
        {
            end = found[n].End;
        }

        return end;
    }

    private int Place(Citation citation) => _places[citation];

    private bool IsJoint(int from, int to) => to - from is > 0 and < LongestJoint && Words(from, to).Has("listedWithWhole");

    private string Words(int from, int to) => to <= from ? ""
        : Contractions.WrittenOut(PlainWords.Of(context.Reply.Text.AsSpan(from, to - from)).Trim());
}
