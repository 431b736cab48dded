using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Something kept back is often told in two sentences, that it is and under what ("We will not name them. Section 40(2) applies."), or by
// the estimate of the cost and the section relied on: they are quoted together.
internal static class ProofBeside
{
    // A half is not lost in the whole while the other adds no more words than these, or is no more than twice as long.
    private const int FewWords = 15;
    private const double Likely = 0.5;

    // A proof with its other half behind or before it, none of it outside `own`.
    public static Span With(ReplyContext context, Span proof, AnswerType? type, Span own)
    {
        var (first, last) = (context.IndexAt(proof.Start), context.IndexAt(proof.End - 1));
        if (first < 0 || last < 0 || type is not (AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld)
            || proof.End < context.Sentences[last].Span.End)
        {
            return proof;
        }

        return Half(context, proof, last + 1, type.Value, own) is { } behind ? proof with { End = behind.Span.End }
            : Half(context, proof, first - 1, type.Value, own) is { } before ? proof with { Start = before.Span.Start } : proof;
    }

    private static Sentence? Half(ReplyContext context, Span proof, int at, AnswerType type, Span own) =>
        at >= 0 && at < context.Sentences.Count && context.Sentences[at] is { IsActual: true } other && own.Holds(other.Span)
            && PlainWords.Of(context.Reply.Of(proof)) is var said && IsNamed(said) != IsNamed(other.Plain) && Tells(other, type)
            && IsNext(context, proof, other.Span) && Words(said) is var one && Words(other.Plain) is var two
            && two <= Math.Max(FewWords, 2 * one) && one <= Math.Max(FewWords, 2 * two)
            ? other : null;

    private static bool IsNamed(string plain) => plain.Has("provisionNamed") && !plain.Has("noticeGiven");

    private static bool Tells(Sentence one, AnswerType type) => !IsLaw(one) && type switch
    {
        AnswerType.Ncnd => AnswerCues.IsNcnd(one.Plain),
        AnswerType.NotHeld => AnswerCues.IsNotHeld(one.Plain),
        _ => (one.Plain.Has("costOver") && !one.Plain.Has("costUnder")) || AnswerCues.IsLike(one.Plain, SentenceFunction.Refuses, Likely),
    };

    private static bool IsLaw(Sentence one) => SentenceFunctions.Judge(one.Plain) is { Odds: >= Likely } judged
        && judged.Function is SentenceFunction.Law or SentenceFunction.Recites;

    private static bool IsNext(ReplyContext context, Span one, Span other)
    {
        var (from, to) = one.Start < other.Start ? (one.End, other.Start) : (other.End, one.Start);
        return to - from <= FewWords && string.IsNullOrWhiteSpace(context.Reply.Of(new Span(from, Math.Max(from, to))));
    }

    private static int Words(string plain) => plain.Count(letter => letter == ' ') + 1;
}
