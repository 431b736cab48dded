using System.Text.RegularExpressions;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;

namespace Hawl.Core.Answers;

// How sure it is that a reply leaves a question open. Its silence is plain where it answers most of the others one by one, and nowhere
// has this one's number before a line; wherever the number stands, and in files, an answer may have been missed, and a person is asked.
public static partial class OpenQuestions
{
    public const double Plain = 0.8;

    public static double Sure(ReplyReading reading, Hawl.Reading.Answers.Answer answer, string text, bool hasFiles)
    {
        var oneByOne = reading.Answers.Count(a => a is
        {
            Type: not AnswerType.Unanswered,
            Origin: AnswerOrigin.Inline or AnswerOrigin.Numbered or AnswerOrigin.Grouped,
        });
        return !hasFiles && oneByOne * 2 >= reading.Answers.Count && !Names(text, answer.Question)
            ? Math.Max(Plain, answer.Confidence)
            : answer.Confidence;
    }

    // "2.", "Q2", "Question 2", "2)" before a line; of a part "3a", "a)" is enough.
    private static bool Names(string text, string question)
    {
        var key = Key().Match(question);
        var (stem, last) = (Regex.Escape(key.Groups[1].Value), Regex.Escape(key.Groups[2].Value));
        return !key.Success || Regex.IsMatch(
            text, $@"^\W*(?:(?:q|question|cwestiwn)\W*)?(?:{stem}\W*)?{last}\b",
            RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
    }

    [GeneratedRegex("^(.*?)[^0-9a-z]*([0-9]+|[a-z]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
