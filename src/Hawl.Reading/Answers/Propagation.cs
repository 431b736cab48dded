using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// What a stem says goes for its parts where they have no words of their own: N/A, a refusal, and No where they begin with "if yes".
internal static class Propagation
{
    public static IEnumerable<(int Question, Answer Answer)> Of(IReadOnlyList<Answer?> answers, QuestionIndex index)
    {
        var all = answers.ToList();
        for (var n = 0; n < all.Count; n++)
        {
            var above = index.Questions[n].Parent is { } parent ? all.Find(answer => answer?.Question == parent) : null;
            if (all[n] is null && above is not null && Taken(above, index.Questions[n].Text) is { } type)
            {
                var taken = new Answer(index.Questions[n].Key, type, null, AnswerOrigin.Propagated, above.Evidence,
                    Math.Round(above.Confidence * 0.9, 2))
                { RefersTo = above.Question };
                all[n] = taken;
                yield return (n, taken);
            }
        }
    }

    private static AnswerType? Taken(Answer above, string question) => above.Type switch
    {
        AnswerType.NotApplicable or AnswerType.Refused or AnswerType.Ncnd or AnswerType.NotHeld => above.Type,
        AnswerType.No or AnswerType.Nil when PlainWords.Of(question).Has("ifYesFirst") => AnswerType.NotApplicable,
        _ => null,
    };
}
