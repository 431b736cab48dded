using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The sentences of an answer without why what an earlier reply kept back is given now, and without "The stations are:".
internal static class SaidNow
{
    private const string Colon = ": ";

    public static List<AnswerSentence> Of(string text, List<AnswerSentence> sentences, Expected expected)
    {
        var said = Released(text, sentences) ?? AfterMistake(sentences);
        var isLed = said.Count > 1 && said[0].Plain.EndsWith(':') && expected is { List: true, YesNo: false }
            && !AnswerCues.RefusesHere(said[0].Plain) && !AnswerCues.IsNotHeld(said[0].Plain);
        return isLed ? said[1..] : said;
    }

    // What follows the sentence that lets a refusal go, or its colon: "the exemption has fallen away: Ashby Ltd".
    private static List<AnswerSentence>? Released(string text, List<AnswerSentence> sentences)
    {
        var release = sentences.FindLastIndex(one => one.Plain.Has("nowReleases") && !one.Plain.Has("refusesNow"));
        if (release < 0 || !sentences.Take(release + 1).Any(one => one.Plain.Has("formerSays") || one.Plain.Has("keepsBack")))
        {
            return null;
        }

        var said = Behind(text, sentences[release]) is { } behind ? [behind, .. sentences[(release + 1)..]] : sentences[(release + 1)..];
        return said.Count > 0 && !said.Exists(one => (AnswerCues.RefusesHere(one.Plain) && !one.Plain.Has("nowReleases"))
            || AnswerCues.IsNotHeld(one.Plain)) ? said : null;
    }

    private static AnswerSentence? Behind(string text, AnswerSentence sentence)
    {
        var at = text.LastIndexOf(Colon, sentence.Span.End - 1, sentence.Span.Length, StringComparison.Ordinal);
        if (at < 0 || !PlainWords.Of(text.AsSpan(sentence.Span.Start, at - sentence.Span.Start)).Has("nowReleases"))
        {
            return null;
        }

        var span = Sentences.Trimmed(text, sentence.Span with { Start = at + Colon.Length });
        return span.Length == 0 ? null : new AnswerSentence(span, PlainWords.Of(text.AsSpan(span.Start, span.Length)));
    }

    // "We told you that none was held. That was a mistake. The College pays £6,480": what was told is not said again.
    private static List<AnswerSentence> AfterMistake(List<AnswerSentence> sentences)
    {
        var mistake = sentences.FindLastIndex(one => one.Plain.Has("wasWrong"));
        var isOfFirst = mistake >= 0 && mistake + 1 < sentences.Count
            && sentences.Take(mistake + 1).Any(one => one.Plain.Has("firstDecision") || one.Plain.Has("formerSays"));
        return isOfFirst ? sentences[(mistake + 1)..] : sentences;
    }
}
