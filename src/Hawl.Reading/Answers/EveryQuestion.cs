using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Whether a sentence speaks of the whole letter by naming each of its numbers: "the information described in your questions 1 to 5".
internal static class EveryQuestion
{
    public static bool IsNamed(ReplyContext context, Sentence sentence)
    {
        var questions = context.Letter.Questions;
        if (questions.Count < 2 || !sentence.Plain.Any(char.IsAsciiDigit))
        {
            return false;
        }

        var index = new QuestionIndex(questions);
        return NamedPairing.Named($" {new FlatText(context.Reply.Of(sentence.Span)).Text}", index, true).Count == questions.Count;
    }
}
