using Hawl.Reading.Answers;
using Hawl.Reading.Cues;
using Hawl.Reading.Grounds;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Replies;

// "We can neither confirm nor deny that we hold what you ask for, in all five parts": numbers in such a letter are those of its reasons.
internal static class WholeSilence
{
    public static Sentence? Find(ReplyContext context, Signals signals, IReadOnlyList<AppliedGround> grounds, QuestionAnswers answers)
    {
        var isOnly = signals is { Ncnd: not null, Part: null, RefusesEach: null } && signals.Gives?.Plain.Has("attachedHere") != true
            && grounds.All(ground => ground.Ncnd) && !answers.Given.Any(IsBeside);
        return isOnly ? context.Actual.FirstOrDefault(one => AnswerCues.IsNcnd(one.Plain) && !one.Plain.Has("ncndRest")
            && (Blankets.IsOfAll(context, one) || (one.Plain.Has("ofAsked") && IsBefore(one, answers)))) : null;
    }

    // Beside its question stands something else: then not all is kept silent.
    private static bool IsBeside(Answer one) => one.Type is not (AnswerType.Ncnd or AnswerType.Unanswered)
        && one.Origin is AnswerOrigin.Inline or AnswerOrigin.Table or AnswerOrigin.Grouped;

    private static bool IsBefore(Sentence one, QuestionAnswers answers) =>
        answers.Passages.TrueForAll(passage => passage.Span.Start >= one.Span.End);
}
