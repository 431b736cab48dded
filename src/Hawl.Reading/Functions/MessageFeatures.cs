using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

// A message by the functions of its sentences: for each the most that one sentence has of it, how much there is in all, and the most among
// the first few; with its length, and how many questions were asked and answered.
internal static class MessageFeatures
{
    private const int FewestBlanks = 3;
    private const int LongestSentence = 3_000;
    private const int First = 4;
    private const int MostWords = 600;
    private const float ManyWords = 200;

    // What is hardly there counts as not there: every sentence is a little like everything, and weights that nearly all messages share
    // would be kept small for the few that need them.
    private const float Least = 0.005f;

    private static readonly string[] _others = ["always", "words", "asked", "answered", "share answered"];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. _others,
        .. ((string[])["most", "all", "first"]).SelectMany(part => Enum.GetNames<SentenceFunction>().Select(name => $"{part} {name}")),
    ];

    // A piece of a line that no writer writes is no sentence.
    public static bool Counts(Sentence sentence) => sentence.Span.Length < LongestSentence
        && sentence.Mood is not SentenceMood.Quotation && sentence.Plain.Count(letter => letter == ' ') >= FewestBlanks;

    public static LinearFeature[] Of(ReplyContext context, QuestionAnswers answers, Func<string, Judgement> judge)
    {
        var (asked, answered) = (context.Letter.Questions.Count, answers.Certain);
        var functions = Enum.GetValues<SentenceFunction>().Length;
        var (most, all, first) = (new float[functions], new float[functions], new float[functions]);
        var (words, sentences) = (0, 0);
        foreach (var sentence in context.Own.Where(Counts))
        {
            words += sentence.Plain.Count(letter => letter == ' ') + 1;
            var odds = judge(sentence.Plain).All;
            for (var n = 0; n < functions; n++)
            {
                most[n] = Math.Max(most[n], odds[n]);
                all[n] += odds[n];
                first[n] = sentences < First ? Math.Max(first[n], odds[n]) : first[n];
            }

            sentences++;
        }

        float[] found =
        [
            1, Math.Min(words, MostWords) / ManyWords, asked > 0 ? 1 : 0, answered > 0 ? 1 : 0, answered / (float)Math.Max(1, asked),
            .. most, .. all.Select(sum => MathF.Log(1 + sum)), .. first,
        ];
        return Present(found, 0);
    }

    // Those of some numbers that are there, in places from one on.
    public static LinearFeature[] Present(IReadOnlyList<float> found, int from) =>
        [.. found.Select((value, place) => new LinearFeature(from + place, value)).Where(one => one.Value >= Least)];
}
