using Hawl.Reading.Answers;
using Hawl.Reading.Questions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Places;

// How much of what a question speaks of stands in each sentence, and in what stands right before it. Words that many questions have count
// less.
internal sealed class PlaceWords
{
    private const int ShortHead = 12;
    private const int LongestHead = 80;

    private readonly double[][] _within;
    private readonly double[][] _before;

    public PlaceWords(ReplyContext context, IReadOnlyList<Question> questions, IReadOnlyList<Sentence> sentences)
    {
        HashSet<string>[] asked = [.. questions.Select(one => ContentWords.Of(one.Text))];
        HashSet<string>[] words = [.. sentences.Select(one => ContentWords.Of(one.Plain))];
        var worth = asked.SelectMany(one => one).CountBy(word => word).ToDictionary(one => one.Key, one => 1.0 / one.Value);
        double Share(HashSet<string> of, HashSet<string> there) => of.Count == 0 ? 0
            : of.Where(there.Contains).Sum(word => worth[word]) / of.Sum(word => worth[word]);
        HashSet<string>[] heads = [.. sentences.Select((_, n) => Head(context, sentences, words, n))];
        _within = [.. asked.Select(of => words.Select(there => Share(of, there)).ToArray())];
        _before = [.. asked.Select(of => heads.Select(there => Share(of, there)).ToArray())];
    }

    public double Within(int question, int sentence) => _within[question][sentence];

    public double Before(int question, int sentence) => _before[question][sentence];

    // The most that this sentence has of any question.
    public double MostHere(int sentence) => _within.Max(row => row[sentence]);

    // The most that any sentence has of this question.
    public double MostOf(int question) => _within[question].Max();

    // A short sentence above, and what stands right before it in its line.
    private static HashSet<string> Head(ReplyContext context, IReadOnlyList<Sentence> sentences, HashSet<string>[] words, int n)
    {
        var start = sentences[n].Span.Start;
        var line = context.Reply.LineAt(start);
        var from = Math.Max(line?.Start ?? start, start - LongestHead);
        var isHeaded = n > 0 && sentences[n - 1].Plain.Count(letter => letter == ' ') < ShortHead;
        return
        [
            .. isHeaded ? words[n - 1] : [],
            .. from < start ? ContentWords.Of(context.Reply.Of(new Span(from, start))) : [],
        ];
    }
}
