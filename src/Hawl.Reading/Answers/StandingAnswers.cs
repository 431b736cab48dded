using Hawl.Reading.Questions;
using Hawl.Reading.Replies;

namespace Hawl.Reading.Answers;

/// <summary>The answers that stand after several replies: a later one replaces an earlier, and what a later reply leaves out
/// stays.</summary>
public static class StandingAnswers
{
    /// <summary>One for each question that was answered.</summary>
    /// <param name="questions">The questions of the letter.</param>
    /// <param name="readings">The readings of the replies, oldest first.</param>
    /// <returns>The answers in the letter's order; questions that no reply answered are left out.</returns>
    /// <example><code>StandingAnswers.Of(letter.Questions, [nilReturn, fullAnswer]) // those of the second</code></example>
    public static IReadOnlyList<Answer> Of(IReadOnlyList<Question> questions, IReadOnlyList<ReplyReading> readings)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var latest = readings.SelectMany(reading => reading.Answers).Where(answer => answer.Type != AnswerType.Unanswered)
            .GroupBy(answer => answer.Question).ToDictionary(group => group.Key, group => group.Last());
        return [.. questions.Select(question => latest.GetValueOrDefault(question.Key)).OfType<Answer>()];
    }
}
