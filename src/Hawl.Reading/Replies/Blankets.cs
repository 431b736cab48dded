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
        && !one.Plain.Has("refusesNot") && (!one.Plain.Has("firstDecision") || IsUpheld(one))
        && (one.IsActual ? KeepsBack(one) && IsOfAll(context, one)
            : one.Mood is SentenceMood.Conditional or SentenceMood.Descriptive
                && Array.Exists(one.Plain.Split(_joints, StringSplitOptions.None)[1..], clause => IsOfAll(clause)
                    && (clause.Has("provisionNamed") || clause.Has("weRefuseFirst")) && AnswerCues.Refuses(clause))));

    private static bool KeepsBack(Sentence one) => AnswerCues.Refuses(one.Plain) || one.Plain.Does(SentenceFunction.Refuses, Surely)
        || (one.Plain.Has("costOver") && !one.Plain.Has("costUnder")) || IsUpheld(one);

    // "Section 14(1) was properly engaged for the request as a whole, and I uphold the decision."
    private static bool IsUpheld(Sentence one) => one.Plain.Has("reviewUpheld") && one.Plain.Has("provisionNamed")
        && !one.Plain.Has("reviewOverturned") && !one.Plain.Has("reviewVaried");

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
    // Where each is named by its number, most would have to be given.
    public static bool IsAnswered(ReplyContext context, Sentence? refusal, IReadOnlyList<Answer> given) =>
        given.Count(IsMarked) * 2 > (refusal is not null && EveryQuestion.IsNamed(context, refusal) ? context.Letter.Questions.Count - 1
            : given.Count(one => !IsMarked(one) && one.Type == AnswerType.Text && one.Origin == AnswerOrigin.Numbered));

    // What is said of a question stays beside what is said of all, if it keeps back too; where all is kept silent, only the same. What is
    // refused since it is to be had elsewhere is told with the page where it is.
    public static bool IsKept(Answer one, AnswerType ofAll) => IsPlace(one) || (IsOwn(one, ofAll) && (one.Type == AnswerType.Ncnd
        || (one.Type is AnswerType.Refused or AnswerType.NotHeld && ofAll != AnswerType.Ncnd)));

    // What several questions are named for beside the same said of all is a remark ("4 and 5 are easier, but …") unless it has a section.
    private static bool IsOwn(Answer one, AnswerType ofAll) => one.Type != ofAll || one.Origin != AnswerOrigin.Grouped
        || (one.Evidence is { } proof && PlainWords.Of(proof.Text) is var plain && plain.Has("provisionNamed")
            && AnswerCues.RefusesHere(plain));

    // By its address, or as another answer or letter; words that only look like a place are those of the reasons.
    private static bool IsPlace(Answer one) => one.Type == AnswerType.See
        && (one.RefersTo is not null || StandingAnswers.PointsBack(one.Type, one.Value, one.RefersTo)
            || one.Value?.ToLowerInvariant().Has("link") == true)
        && one.Origin is AnswerOrigin.Inline or AnswerOrigin.Numbered or AnswerOrigin.Grouped or AnswerOrigin.Table;

    // By words for all of it, or by naming each question, unless it says one thing of some and another of others.
    public static bool IsOfAll(ReplyContext context, Sentence one) => IsOfAll(one.Plain)
        || (!one.Plain.Has("ofAllNot") && !one.Plain.Has("halvesSaid") && EveryQuestion.IsNamed(context, one));

    private static bool IsOfAll(string plain) => plain.Has("ofAllAsked") && !plain.Has("ofAllNot");
}
