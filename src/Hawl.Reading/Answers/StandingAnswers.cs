using Hawl.Reading.Questions;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Answers;

/// <summary>The answers that stand after several replies: a later one replaces an earlier, and what a later reply leaves out
/// stays.</summary>
public static class StandingAnswers
{
    // How the value of an answer begins that an earlier letter gave, and what it is where the day of that letter is not known.
    internal const string ReplyOf = "reply of ";
    internal const string Before = "earlier reply";

    /// <summary>One for each question that was answered.</summary>
    /// <param name="questions">The questions of the letter.</param>
    /// <param name="readings">The readings of the replies, oldest first.</param>
    /// <returns>The answers in the letter's order; questions that no reply answered are left out.</returns>
    /// <example><code>StandingAnswers.Of(letter.Questions, [nilReturn, fullAnswer]) // those of the second</code></example>
    public static IReadOnlyList<Answer> Of(IReadOnlyList<Question> questions, IReadOnlyList<ReplyReading> readings)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return [.. questions.Select(question => Standing(History(question.Key, readings))).OfType<Answer>()];
    }

    /// <summary>Everything that was answered to one question over time.</summary>
    /// <param name="question">The key of the question.</param>
    /// <param name="readings">The readings of the replies, oldest first.</param>
    /// <returns>The answers, oldest first; none where no reply answered it.</returns>
    /// <example><code>StandingAnswers.History("3", [nilReturn, fullAnswer]) // 0, then 14</code></example>
    public static IReadOnlyList<Answer> History(string question, IReadOnlyList<ReplyReading> readings)
    {
        ArgumentNullException.ThrowIfNull(readings);
        return
        [
            .. readings.SelectMany(reading => reading.Answers)
                .Where(answer => answer.Question == question && answer.Type != AnswerType.Unanswered),
        ];
    }

    /// <summary>Follows "as 7 above" to what is said there, from pointer to pointer.</summary>
    /// <param name="answer">Any answer.</param>
    /// <param name="answers">All answers of the same reply.</param>
    /// <returns>The answer at the end; the pointer itself where it leads nowhere, out of the reply or round in a circle.</returns>
    /// <example><code>StandingAnswers.Resolve(eight, reading.Answers).Type // that of 7</code></example>
    public static Answer Resolve(Answer answer, IReadOnlyList<Answer> answers)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(answers);
        var end = answer;
        for (var steps = 0; end is { Type: AnswerType.See, RefersTo: { } key }; steps++)
        {
            if (steps > answers.Count || answers.FirstOrDefault(other => other.Question == key) is not { } next)
            {
                return answer;
            }

            end = next;
        }

        return end;
    }

    /// <summary>Whether an answer only points to an earlier letter: "see our reply of 4 April" leaves standing what was said in April.
    /// </summary>
    /// <param name="type">The type of the answer.</param>
    /// <param name="value">Where it points to.</param>
    /// <param name="refersTo">The key of the question it points to; null for none.</param>
    /// <example><code>StandingAnswers.PointsBack(AnswerType.See, "reply of 4 April", null) // true</code></example>
    public static bool PointsBack(AnswerType type, string? value, string? refersTo) => type == AnswerType.See && refersTo is null
        && (value == Before || value?.StartsWith(ReplyOf, StringComparison.Ordinal) == true);

    private static Answer? Standing(IReadOnlyList<Answer> history) =>
        history.LastOrDefault(answer => !PointsBack(answer.Type, answer.Value, answer.RefersTo))
        ?? (history.Count > 0 ? history[^1] : null);
}
