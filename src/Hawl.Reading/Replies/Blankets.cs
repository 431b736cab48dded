using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// Sentences that say the same of every question: "We are withholding the answers to all of your questions", "nothing on any of them".
internal static class Blankets
{
    private const double Surely = 0.85;
    private const double Likely = 0.5;

    private static readonly string[] _joints = [", and ", "; ", ", so "];

    // In a condition of the law ("where one part is over the limit, we may refuse all, and section 12 is what we rely on for everything you
    // asked") the clause behind it.
    public static Sentence? Refusal(ReplyContext context) => context.Own.FirstOrDefault(one => !AnswerCues.IsNcnd(one.Plain)
        && !one.Plain.Has("refusesNot") && !one.Plain.Has("firstDecision")
        && (one.IsActual ? IsOfAll(one.Plain) && (AnswerCues.Refuses(one.Plain) || one.Plain.Does(SentenceFunction.Refuses, Surely))
            : one.Mood == SentenceMood.Conditional && Array.Exists(one.Plain.Split(_joints, StringSplitOptions.None)[1..],
                clause => clause.Has("provisionNamed") && IsOfAll(clause) && AnswerCues.Refuses(clause))));

    public static bool HoldsNothing(Sentence one) => one.IsActual && IsOfAll(one.Plain)
        && (AnswerCues.IsNotHeld(one.Plain) || AnswerCues.IsLike(one.Plain, SentenceFunction.NotHeld, Surely));

    // "Put down nil for all four", "none of the matters in your letter has ever arisen here", "please take this as a nil return".
    public static bool IsNil(Sentence one) => one.IsActual && !AnswerCues.IsNotHeld(one.Plain) && !AnswerCues.RefusesHere(one.Plain)
        && ((IsOfAll(one.Plain) && (one.Plain.Has("nilReturn") || one.Plain.Does(SentenceFunction.Nil, Likely)))
            || one.Plain.Has("nilReturnOfAll"));

    // Whether an answer gives something where a number, a table or the repeated question says whose it is: then nothing is said of all.
    public static bool IsMarked(Answer one) => one.Type is not (AnswerType.Text or AnswerType.Refused or AnswerType.Ncnd
            or AnswerType.NotHeld or AnswerType.Unanswered or AnswerType.NotApplicable)
        && one.Origin is AnswerOrigin.Inline or AnswerOrigin.Numbered or AnswerOrigin.Table or AnswerOrigin.Attachment;

    // Whether so much is given beside what refuses all that it does not refuse all; of a list of reasons a number or two may look given.
    public static bool IsAnswered(IReadOnlyList<Answer> given) => given.Count(IsMarked) * 2 > given.Count(one => !IsMarked(one)
        && one.Type == AnswerType.Text && one.Origin == AnswerOrigin.Numbered);

    // What is refused since it is to be had elsewhere is told with the page where it is.
    public static bool IsPlace(Answer one) => one.Type == AnswerType.See
        && one.Origin is AnswerOrigin.Inline or AnswerOrigin.Numbered or AnswerOrigin.Grouped or AnswerOrigin.Table;

    private static bool IsOfAll(string plain) => plain.Has("ofAllAsked") && !plain.Has("ofAllNot");
}
