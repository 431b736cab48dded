using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// Figures put in the place of those sent before: "line 3 ought to read 3,912, not zero", "the sum at point 4 was that of 2021. For 2022 it
// should have read £438,515". The right one stands behind the words that say so, the question before them.
internal static class CorrectionPairing
{
    private const int MostInSentence = 12;
    private const int Nearest = 2;

    public static List<AnswerPassage> Pair(ReplyContext context, QuestionIndex index)
    {
        var found = new List<AnswerPassage>();
        if (!context.Own.Any(one => one.Plain.Has("mistakeMade")))
        {
            return found;
        }

        for (var n = 0; n < context.Own.Count; n++)
        {
            var sentence = context.Own[n];
            var flat = new FlatText(context.Reply.Of(sentence.Span));
            var text = flat.Text.ToLowerInvariant();
            var from = 0;
            for (var times = 0; times < MostInSentence && text[from..].Find("correctedTo") is { Success: true } said; times++)
            {
                var at = from + said.Index + said.Length;
                var next = text[at..].Find("correctedTo");
                var named = Labelled(text[from..(from + said.Index)], index) ?? (from == 0 ? Before(context, index, n) : null);
                var end = next.Success ? End(text, at, at + next.Index) : text.Length;
                if (named is { } question && end > at)
                {
                    var start = sentence.Span.Start;
                    var span = new Span(start + flat.PlaceOf(at), start + flat.PlaceOf(end));
                    found.Add(new AnswerPassage([question], Sentences.Trimmed(context.Reply.Text, span), AnswerOrigin.Numbered)
                    { Proof = sentence.Span });
                }

                from = at;
            }
        }

        return found;
    }

    // What is said of the next begins behind the mark before it.
    private static int End(string text, int from, int to) => text.LastIndexOf(';', to, to - from) is > 0 and var mark ? mark : to;

    private static int? Before(ReplyContext context, QuestionIndex index, int sentence)
    {
        for (var n = sentence - 1; n >= 0 && n >= sentence - Nearest && context.Own[n].Paragraph == context.Own[sentence].Paragraph; n--)
        {
            if (Labelled(new FlatText(context.Reply.Of(context.Own[n].Span)).Text.ToLowerInvariant(), index) is { } question)
            {
                return question;
            }
        }

        return null;
    }

    // The only question that words name.
    private static int? Labelled(string words, QuestionIndex index) =>
        NamedPairing.Named($" {words}", index, true) is [var question] ? question : null;
}
