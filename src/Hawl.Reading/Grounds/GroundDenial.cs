using Hawl.Law.Citations;
using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Whether a provision that was named is let go in the words that follow: "It looked at section 41 too, but does not rely on it", "The
// buyer thought that section 43 applies. We do not agree", "Sections 47E and 47F. These exemptions are not made out".
internal sealed class GroundDenial
{
    private const int LongestJoint = 24;
    private const int LongestHeading = 60;
    private const int LongestRest = 1_000;
    private const int SentencesOn = 2;
    private const int SentencesBelow = 12;

    private readonly ReplyContext _context;
    private readonly List<Citation> _found;
    private readonly HashSet<int> _citing;

    public GroundDenial(ReplyContext context, List<Citation> found)
    {
        _context = context;
        _found = found;
        _citing = [.. found.Select(one => context.IndexAt(one.Start))];
    }

    // The provisions that the reply names, in its order.
    public IReadOnlyList<Citation> Found => _found;

    // In the rest of its sentence up to the next provision, or in the next two sentences of its paragraph, if these name none.
    public bool IsDeniedAfter(Citation citation)
    {
        var at = _context.IndexAt(citation.Start);
        if (at < 0)
        {
            return false;
        }

        var (rest, isLast) = Rest(citation, _context.Sentences[at]);
        return rest.Has("groundDeniedAfterFirst")
            || (rest.Has("groundDeniedNext") && !rest.Has("interestWeighed") && !rest.Has("appliesFirst"))
            || On(at).Any(one => LetsGo(one, isLast)) || (isLast && IsLetOut(at));
    }

    // In the sentences that follow its own.
    public bool IsDeniedOn(Citation citation) => _context.IndexAt(citation.Start) is >= 0 and var at
        && Rest(citation, _context.Sentences[at]).IsLast is var isLast
        && (On(at).Any(one => LetsGo(one, isLast)) || (isLast && IsLetOut(at)));

    // "Section 12(1) lets an authority refuse. We rely on it here.", "Section 30 exempts …, and we are applying it to the names."
    public bool IsTakenOn(Citation citation) => _context.IndexAt(citation.Start) is >= 0 and var at
        && (Rest(citation, _context.Sentences[at]).Words is var rest && rest.Has("groundTakenNext") && !rest.Has("groundDenied")
            || On(at).Any(one => one.Plain.Has("kindInvalid")
                || ((one.Plain.Has("groundTakenClause") || (one.IsActual && one.Plain.Has("groundTakenNext"))) && !LetsGo(one, true))));

    // A heading that names it, and below, before the next such heading, words that deny what it names.
    public bool IsDroppedBelow(Citation citation)
    {
        var at = _context.IndexAt(citation.Start);
        return at >= 0 && IsHeading(_context.Sentences[at]) && _context.Sentences.Skip(at + 1).Take(SentencesBelow)
            .TakeWhile((one, n) => !(_citing.Contains(at + 1 + n) && IsHeading(one)))
            .Any(one => one.Role == LineRole.Own && one.Plain.Has("groundDeniedScope"));
    }

    // What does not tip the balance lets no provision go. Of several in a sentence the last is meant, unless the words are of them all.
    // What the requester did not say or show is no denial of it.
    private static bool LetsGo(Sentence sentence, bool isLast) => sentence.Plain.Has("groundDeniedNext")
        && !sentence.Plain.Has("groundDeniedYouFirst")
        && !sentence.Plain.Has("interestWeighed") && (isLast || sentence.Plain.Has("groundDeniedEach"));

    // "It falls within section 43(2). The interest in safe bridges is the stronger, so it is released": caught, and given all the same.
    private bool IsLetOut(int at) => !_context.Sentences[at].Plain.Has("groundActs")
        && On(at).Any(one => one.Plain.Has("groundLetOutNext") && !one.Plain.Has("groundLetOutNot"));

    // That, or let go in so many words.
    public bool IsLetOutAfter(Citation citation) => _context.IndexAt(citation.Start) is >= 0 and var at
        && (IsLetOut(at) || On(at).Any(one => one.Plain.Has("groundDroppedNext")));

    private static bool IsHeading(Sentence sentence) => sentence.Span.Length <= LongestHeading && !sentence.Plain.Has("groundApplied");

    private IEnumerable<Sentence> On(int at) => _context.Sentences.Skip(at + 1).Take(SentencesOn)
        .TakeWhile((one, n) => one.Paragraph == _context.Sentences[at].Paragraph && !_citing.Contains(at + 1 + n));

    // Provisions that are listed together ("sections 41 and 43") share what is said of them.
    private (string Words, bool IsLast) Rest(Citation citation, Sentence sentence)
    {
        var (from, to, isLast) = (citation.End, sentence.Span.End, true);
        for (var n = First(citation.Start); n < _found.Count && _found[n].Start < sentence.Span.End; n++)
        {
            var next = _found[n];
            if (next.Start <= citation.Start)
            {
                continue;
            }

            if (next.Start - from > LongestJoint || !Plain(from, next.Start).Has("provisionJointWhole"))
            {
                (to, isLast) = (Math.Max(from, next.Start), false);
                break;
            }

            from = Math.Max(from, next.End);
        }

        return (Contractions.WrittenOut(Plain(from, Math.Min(to, from + LongestRest))), isLast);
    }

    private int First(int start)
    {
        var (low, high) = (0, _found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _found[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string Plain(int from, int to)
    {
        // "(section 40(2)) does not arise"
        from += from < to && _context.Reply.Text[from] is ')' or ']' ? 1 : 0;
        var text = _context.Reply.Text;
        return to <= from ? "" : (char.IsWhiteSpace(text[from]) ? " " : "") + PlainWords.Of(text.AsSpan(from, to - from)).TrimStart();
    }
}
