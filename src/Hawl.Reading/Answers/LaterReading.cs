using Hawl.Reading.Cues;
using Hawl.Reading.Functions;

namespace Hawl.Reading.Answers;

// Words that only say when an answer will come: nothing yet, and nothing kept back.
internal static class LaterReading
{
    private const int FewSentences = 2;
    private const double Surely = 0.8;
    private const double Likely = 0.5;

    public static ReadAnswer? Read(AnswerWords words) => Pending(words) ?? PutOff(words);

    // "These need further work", "to follow".
    private static ReadAnswer? Pending(AnswerWords words) =>
        (words.First.Plain.Has("pendingFirst") || IsPromised(words) || words.First.Plain.Does(SentenceFunction.Follows, Surely))
        && !words.Plain.Has("link")
        && !words.Sentences.Exists(one => AnswerCues.RefusesHere(one.Plain) || AnswerCues.IsNotHeld(one.Plain))
        ? new ReadAnswer(AnswerType.Unanswered, null, words.First.Span, 0.85)
        : null;

    // "Finance are closing the year. You will have these by 6 May": nothing is said before the promise.
    private static bool IsPromised(AnswerWords words) => words.Sentences.Take(3).Any(one => one.Plain.Has("promisedFirst"))
        && ValueReading.Amounts(words.First.Plain).Count == 0 && !words.First.Plain.Has("yesFirst") && !words.First.Plain.Has("noFirst");

    // "We have to ask our regional offices. I am extending the time by 20 working days": nothing is said before, and nothing kept back.
    private static ReadAnswer? PutOff(AnswerWords words)
    {
        var later = words.Sentences.FindIndex(one => IsLater(one.Plain));
        return later is >= 0 and <= FewSentences && !words.Plain.Has("link")
            && !words.Sentences.Exists(one => !IsLater(one.Plain) && (AnswerCues.RefusesHere(one.Plain)
                || AnswerCues.IsNotHeld(one.Plain) || AnswerCues.IsAttached(one.Plain)))
            && words.Sentences.Take(later).All(one => !Counts(one.Plain) && !one.Plain.Has("yesFirst")
                && !one.Plain.Has("noFirst") && !one.Plain.Does(SentenceFunction.Fact, Surely))
            ? new ReadAnswer(AnswerType.Unanswered, null, words.Sentences[later].Span, 0.85) : null;
    }

    // "Twenty working days" count nothing that was asked for.
    private static bool Counts(string plain) => ValueReading.Amounts(plain).Any(number => !plain[number.End..].Has("timeUnitFirst"));

    private static bool IsLater(string plain) => plain.Does(SentenceFunction.Extends, Surely)
        || (plain.Has("putsOff") && (plain.Does(SentenceFunction.Extends, Likely) || plain.Does(SentenceFunction.Follows, Likely)));
}
