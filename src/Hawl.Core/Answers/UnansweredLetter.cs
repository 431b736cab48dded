using Hawl.Core.Correspondence;

namespace Hawl.Core.Answers;

// What a letter asks for that names the questions left open. Without one there is nothing to ask for.
public sealed record UnansweredLetter(IReadOnlyList<AskedQuestion> Questions, bool IsReplied, string Language, string SentOn)
{
    public string Write()
    {
        var words = FollowUpWords.In(Language);
        var list = Questions.Select(q => LetterWords.Fill(words.UnansweredLine, ("number", q.Key), ("question", OneLine(q.Text))));
        return string.Join(
            "\n\n",
            LetterWords.Fill(IsReplied ? words.UnansweredSome : words.UnansweredAll, ("date", SentOn)),
            string.Join("\n\n", list),
            IsReplied ? words.UnansweredEnd : words.UnansweredAllEnd);
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
