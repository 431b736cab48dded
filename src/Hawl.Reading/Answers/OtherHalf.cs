using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A question of two halves, of which one is answered before the other is kept back: "Has advice been taken, and what did it say?" "It
// has been taken. What it says is exempt." A question answered in part has the type of the part that is given.
internal static class OtherHalf
{
    private const int MostWords = 20;
    private const double Likely = 0.5;

    public static ReadAnswer? Read(AnswerWords words, int kept)
    {
        var first = words.First;
        var asked = words.Index.Questions[words.Question].Text;
        if (kept == 0 || words.Count(first.Span) > MostWords || !PlainWords.Of(asked).Has("asksTwo") || IsOfRefusal(first.Plain))
        {
            return null;
        }

        if (words.Expected.YesNo)
        {
            return IsEcho(first.Plain, asked) ? new ReadAnswer(AnswerType.Yes, null, first.Span, 0.8) : null;
        }

        var isReason = SentenceFunctions.Judge(first.Plain).Of(SentenceFunction.Reasons, SentenceFunction.Law, SentenceFunction.Recites,
            SentenceFunction.Refuses, SentenceFunction.NotHeld, SentenceFunction.Ncnd) >= Likely;
        return !isReason && !words.Expected.Document && !words.Expected.Date
            && ValueReading.Amounts(first.Plain).Count == 0
            ? new ReadAnswer(AnswerType.Text, words.Words(first.Span), first.Span, 0.8) : null;
    }

    // It refuses by itself, or begins to say why.
    private static bool IsOfRefusal(string first) => AnswerCues.RefusesHere(first) || AnswerCues.IsNotHeld(first)
        || AnswerCues.IsNcnd(first) || first.Has("holdsFirst") || first.Has("refusalReason") || first.EndsWith(':');

    // It says of the matter what was asked of it, in the words of the question.
    private static bool IsEcho(string first, string asked)
    {
        var said = ContentWords.Of(first);
        return !first.Has("denies") && !first.Has("yesFirst") && !first.Has("noFirst")
            && said.Count > 0 && said.Count(ContentWords.Of(asked).Contains) * 2 > said.Count;
    }
}
