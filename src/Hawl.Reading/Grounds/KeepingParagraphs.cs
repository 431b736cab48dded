using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Where a reply keeps something back: sentences that refuse or cut, and what is told of a question that is refused ("6. Declined. These
// people were promised …").
internal static class KeepingParagraphs
{
    private const double Likely = 0.6;

    public static List<Sentence> Refusals(ReplyContext context, bool isReview) =>
        [.. context.Actual.Where(one => AnswerCues.Refuses(one.Plain) && IsOfNow(one, isReview))];

    public static List<Sentence> Of(ReplyContext context, QuestionAnswers answers, bool isReview) =>
    [
        .. context.Own.Where(one => GroundPlace.IsCut(one) && IsOfNow(one, isReview)), .. Refusals(context, isReview),
        .. Refused(context, answers),
    ];

    // "We hold no such draft", also where only the whole sentence is like those that say so.
    public static IEnumerable<Sentence> Lacking(ReplyContext context) => context.Actual
        .Where(one => AnswerCues.IsNotHeld(one.Plain) || AnswerCues.IsLike(one.Plain, SentenceFunction.NotHeld, Likely));

    private static IEnumerable<Sentence> Refused(ReplyContext context, QuestionAnswers answers)
    {
        var refused = answers.Given.Where(one => one.Type == AnswerType.Refused && one.Origin is not AnswerOrigin.Propagated)
            .Select(one => one.Question).ToHashSet();
        var spans = answers.Passages.Where(passage => passage.Questions is [var n] && refused.Contains(context.Letter.Questions[n].Key))
            .Select(passage => passage.Span).ToList();
        return context.Own.Where(one => spans.Exists(span => span.Holds(one.Span)));
    }

    // Not what was refused at first, or to somebody else.
    private static bool IsOfNow(Sentence sentence, bool isReview) =>
        !(isReview && sentence.Plain.Has("firstDecision")) && !sentence.Plain.Has("groundElsewhere");
}
