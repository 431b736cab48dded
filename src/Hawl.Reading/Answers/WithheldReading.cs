using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers that give nothing, and the words of them that say so outright.
internal static class WithheldReading
{
    private const int FewWords = 6;
    private const int FewestSaid = 3;
    private const double Surely = 0.8;
    private const double Likely = 0.4;

    // Not held or kept back, unless something was given before it is said. Cues are asked of all sentences first, then the examples.
    public static ReadAnswer? Read(AnswerWords words)
    {
        for (var n = 0; n < words.Sentences.Count; n++)
        {
            var sentence = words.Sentences[n];
            var isRefused = AnswerCues.RefusesHere(sentence.Plain);
            var isNotHeld = AnswerCues.IsNotHeld(sentence.Plain) || IsGone(words, sentence);
            var isNone = isNotHeld && words.Expected.Number && !sentence.Plain.Has("keepsBack")
                && NumberReader.Find(words.First.Plain).Any(number => n > 0 || IsBesideDenial(sentence.Plain, number));
            isNone |= isNotHeld && n == 0 && words.Expected.Number && sentence.Plain.Has("noneCountedFirst");
            var isNo = n == 0 && words.Expected.YesNo && !isRefused && sentence.Plain.Has("noFirst")
                && words.Count(sentence.Span) <= FewWords && !sentence.Plain.Has("notHeldOutright");
            var isDenied = isNotHeld && n > 0 && !words.Expected.YesNo && words.First.Plain.Has("denies")
                && ValueReading.Amounts(words.First.Plain).Count == 0;
            if ((isRefused || isNotHeld) && !isNone && !isNo && (isDenied || !words.GivesBefore(n)))
            {
                return OtherHalf.Read(words, n) ?? Without(words, n, isRefused, isNotHeld);
            }
        }

        return LikeWithout(words);
    }

    // "None recorded", "12 in all; no note is kept of the rest", but not "we do not hold a number for one hall".
    private static bool IsBesideDenial(string plain, FoundNumber number) => number.Value == "0"
        || plain.Find("notHeld") is not { Success: true } denial || number.Start < denial.Index
        || plain[Math.Min(denial.Index + denial.Length, number.Start)..number.Start].Has("turnsToGive");

    private static ReadAnswer Without(AnswerWords words, int n, bool isRefused, bool isNotHeld)
    {
        var sentence = words.Sentences[n];
        var isFormal = words.Sentences.Exists(one => one.Plain.Has("notHeldProvision"));
        var refusal = isNotHeld && !isFormal ? words.Sentences.Skip(n + 1).FirstOrDefault(one => AnswerCues.RefusesHere(one.Plain)
            && (one.Plain.Has("keepsBack") || one.Plain.Has("provisionNamed"))) : null;
        var isOnlyNotHeld = isFormal || (isNotHeld && (!isRefused || !sentence.Plain.Has("keepsBack")));
        var type = isOnlyNotHeld && refusal is null ? AnswerType.NotHeld : AnswerType.Refused;
        // "We cannot give this figure. No separate cost is recorded": what cannot be given is not held.
        if (type == AnswerType.Refused && !isNotHeld && sentence.Plain.Has("cannotSay") && words.Sentences.Exists(one =>
            AnswerCues.IsNotHeld(one.Plain)) && !words.Sentences.Exists(one => one.Plain.Has("keepsBack")))
        {
            type = AnswerType.NotHeld;
        }

        if (type == AnswerType.Refused && refusal is null && Forerunner(words, n) is { } before)
        {
            return new ReadAnswer(type, null, before.Span, 0.92);
        }

        var plainest = Plainest(words, n, type, isFormal);
        var proof = refusal?.Span ?? (plainest > n ? words.Sentences[plainest].Span
            : n == 0 || sentence.Plain.Has("provisionWhole") ? words.Lead() : sentence.Span);
        return new ReadAnswer(type, null, proof, 0.92);
    }

    // "We hold this but will not name it. Section 31(1) applies": what is likely a refusal by itself goes before what makes it lawful.
    private static AnswerSentence? Forerunner(AnswerWords words, int n) => words.Sentences.Take(n)
        .FirstOrDefault(one => one.Plain.Does(SentenceFunction.Refuses, Likely) && !one.Plain.Has("refusalReason"));

    // Where a sentence only gives the reason, the one after it that says outright what follows from it.
    private static int Plainest(AnswerWords words, int n, AnswerType type, bool isFormal)
    {
        bool Says(AnswerSentence one) => type == AnswerType.NotHeld
            ? one.Plain.Has("notHeldOutright") && (AnswerCues.IsNotHeld(one.Plain) || isFormal)
            : (one.Plain.Has("refusesOutright") || one.Plain.Has("keepsBack") || one.Plain.Has("provisionWhole"))
                && AnswerCues.RefusesHere(one.Plain);
        var isBare = n + 1 < words.Sentences.Count && words.Count(words.Sentences[n].Span) < FewestSaid
            && words.Sentences[n + 1].Plain.Has("provisionNamed");
        return isBare ? n + 1 : Says(words.Sentences[n]) ? n : Math.Max(n, words.Sentences.FindIndex(n, Says));
    }

    // "No. We are covered by the county's scheme" is an answer, whatever it is like.
    private static ReadAnswer? LikeWithout(AnswerWords words)
    {
        if (words.Expected.YesNo && words.First.Plain.Has("flatlyFirst"))
        {
            return null;
        }

        for (var n = words.Expected.Number && words.First.Plain.Has("noneCountedFirst") ? 1 : 0; n < words.Sentences.Count; n++)
        {
            var sentence = words.Sentences[n];
            var isNotHeld = AnswerCues.IsLike(sentence.Plain, SentenceFunction.NotHeld, Surely);
            if ((isNotHeld || AnswerCues.IsLike(sentence.Plain, SentenceFunction.Refuses, Surely)) && !words.GivesBefore(n))
            {
                var type = isNotHeld ? AnswerType.NotHeld : AnswerType.Refused;
                return new ReadAnswer(type, null, n == 0 ? words.Lead() : sentence.Span, 0.8);
            }
        }

        return null;
    }

    // What was thrown away or never made cannot be sent: an answer only where that was not the question.
    private static bool IsGone(AnswerWords words, AnswerSentence sentence) => words.Expected is { Number: false, YesNo: false, Date: false }
        && sentence.Plain.Has("gone") && Moods.Of(sentence.Plain) is SentenceMood.Actual;
}
