using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// What the example of labelled answers adds to what was read: answers where none was found, and what words are in which nothing else was
// found. Whether an answer denies is learnt better than read.
internal sealed class LikelyAnswers(ReplyContext context, QuestionIndex index)
{
    private const double OnlyWords = 0.75;
    private const double Retold = 0.6;

    private const double MuchLess = 0.3;

    private static readonly Dictionary<AnswerOrigin, double> _surely = new()
    {
        [AnswerOrigin.Reference] = 0.5,
        [AnswerOrigin.Inline] = 0.7,
        [AnswerOrigin.Numbered] = 0.75,
    };

    private readonly AnswerPlaces _places = new(context, index);

    public (AnswerPassage Passage, ReadAnswer Read)? Find(int question)
    {
        if (_places.Find(question) is not var (passage, type, odds)
            || new AnswerReader(context.Reply.Text, index).Read(passage.Span, question) is not { } read)
        {
            return null;
        }

        // That a question falls away is said of it, or it is a part of one that is denied; a "no" to another is not enough.
        if (type == AnswerType.NotApplicable && read.Type != type)
        {
            return null;
        }

        read = IsDenial(type) && read.Type != type ? new ReadAnswer(type, type == AnswerType.Nil ? "0" : null, read.Proof, odds) : read;
        return read.Type == AnswerType.Unanswered ? null : (passage, read with { Confidence = Math.Round(odds, 2) });
    }

    // Other words that are far likelier to answer than those found, and more than plain words: how sure that must be hangs on how these
    // were found. A number under its own label is given, whatever is kept back elsewhere.
    public (AnswerPassage Passage, ReadAnswer Read)? Better(Answer answer, int question) =>
        answer.Type is not (AnswerType.Yes or AnswerType.No) && _surely.TryGetValue(answer.Origin, out var surely)
        && answer.Evidence is { } proof && Find(question) is var (passage, read)
        && read.Confidence >= surely && read.Type != AnswerType.Text
        && !(answer is { Type: AnswerType.Number, Origin: not AnswerOrigin.Reference } && IsDenial(read.Type))
        && _places.Odds(question, new Span(proof.Start, proof.End)) < MuchLess * read.Confidence
            ? (passage, read) : null;

    public Answer Retyped(Answer answer, int question)
    {
        if (answer is not { Type: AnswerType.Text, Confidence: <= OnlyWords, Evidence: { } proof })
        {
            return answer;
        }

        return _places.Type(question, new Span(proof.Start, proof.End)) switch
        {
            AnswerType.Number when !IsOfTime(question) && ValueReading.Amounts(PlainWords.Of(answer.Value ?? proof.Text)) is [var number] =>
                answer with { Type = AnswerType.Number, Value = number.Value, Confidence = Retold },
            AnswerType.No => answer with { Type = AnswerType.No, Value = null, Confidence = Retold },
            AnswerType.See => answer with { Type = AnswerType.See, Confidence = Retold },
            AnswerType.Attachment => answer with { Type = AnswerType.Attachment, Value = null, Confidence = Retold },
            _ => answer,
        };
    }

    private static bool IsDenial(AnswerType type) => type is AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld or AnswerType.Nil;

    // "Five years", "from 4 January to 18 March", a name: words, whatever number is among them.
    private bool IsOfTime(int question) =>
        Expected.Of(index.Questions[question]) is { Duration: true } or { Days: true } or { Named: true } or { One: true };
}
