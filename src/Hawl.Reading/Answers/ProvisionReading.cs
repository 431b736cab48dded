using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Provisions in an answer that keep nothing back: "Which exemption was used most?" "Section 40"; "it was Mr Ash, so that section 40(2)
// should not have been used".
internal static class ProvisionReading
{
    private const int FewWords = 20;

    // What is named is what was asked for.
    public static ReadAnswer? Asked(AnswerWords words) => words.First.Plain.Has("provisionNamed")
        && PlainWords.Of(words.Index.Questions[words.Question].Text).Has("asksProvision")
        && words.Count(words.First.Span) <= FewWords && !words.First.Plain.Has("refusesOutright")
        ? new ReadAnswer(AnswerType.Text, words.Words(words.Lead()), words.Lead(), 0.85) : null;

    // What stands beside a provision that is let go is given, whatever is kept back after it.
    public static bool IsGift(AnswerWords words) => words.First.Plain.Has("provisionLetGo") && words.First.Plain.Has("provisionNamed")
        && words.First.Plain.Has("letGoBehind");
}
