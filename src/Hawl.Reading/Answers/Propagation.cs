using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// What a stem says goes for its parts where they have no words of their own: N/A, a refusal, and No where they begin with
// "if yes", or the stem ends with it.
internal static class Propagation
{
    public static IEnumerable<(int Question, Answer Answer)> Of(IReadOnlyList<Answer?> answers, QuestionIndex index)
    {
        var all = answers.ToList();
        for (var n = 0; n < all.Count; n++)
        {
            var above = index.Questions[n].Parent is { } parent ? all.Find(answer => answer?.Question == parent) : null;
            above ??= Before(all, index, n);
            if (all[n] is null && above is not null && Taken(above, index.Questions[n].Text, Stem(index, above)) is { } type)
            {
                var taken = new Answer(index.Questions[n].Key, type, null, AnswerOrigin.Propagated, above.Evidence,
                    Math.Round(above.Confidence * 0.9, 2))
                { RefersTo = above.Question };
                all[n] = taken;
                yield return (n, taken);
            }
        }
    }

    // "If so, how long is it?" after a question that got No, of the same rank.
    private static Answer? Before(List<Answer?> all, QuestionIndex index, int question) =>
        question > 0 && index.Questions[question].Parent == index.Questions[question - 1].Parent
            && PlainWords.Of(index.Questions[question].Text).Has("ifSoFirst")
            && all[question - 1] is { Type: AnswerType.No or AnswerType.Nil } before ? before : null;

    private static string Stem(QuestionIndex index, Answer above) =>
        PlainWords.Of(index.Questions.First(question => question.Key == above.Question).Text);

    private static AnswerType? Taken(Answer above, string question, string stem) => above.Type switch
    {
        AnswerType.NotApplicable or AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld => above.Type,
        AnswerType.No or AnswerType.Nil when PlainWords.Of(question).Has("ifYesFirst") || stem.Has("ifYesLast") => AnswerType.NotApplicable,
        _ => null,
    };
}
