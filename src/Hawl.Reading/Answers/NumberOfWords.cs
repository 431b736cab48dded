using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Of several numbers in one sentence the one that stands with the words of the question: "Granted 88, refused 14, withdrawn 5", "of our
// nine councillors six stood for election and three were co-opted".
internal static class NumberOfWords
{
    private const int ShortLead = 30;
    private const int FewestShared = 2;

    // Null where the first number has words of the question too, or no other has them alone.
    public static FoundNumber? Find(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var text = words.Text[sentence.Span.Start..sentence.Span.End];
        var isBefore = numbers.Count > 0 && text[numbers[^1].End..].AsSpan().IndexOfAnyInRange('a', 'z') < 0;
        if (numbers.Count < 2 || IsOfFirst(text, numbers) || numbers[0].Start <= 1 || (isBefore && numbers[0].Start > ShortLead))
        {
            return null;
        }

        var asked = ContentWords.Of(words.Index.Questions[words.Question].Text);
        var shares = numbers.Select((number, n) => IsOutOf(text, number) || IsPrice(words, number) ? -1
            : ContentWords.Of(Stretch(text, numbers, n, isBefore)).Count(asked.Contains)).ToList();
        var most = shares.Max();
        var least = isBefore || shares[0] < 0 || numbers.Count > 2 ? 1 : FewestShared;
        return most >= least && shares[0] <= 0 && shares.Count(share => share == most) == 1 ? numbers[shares.IndexOf(most)] : null;
    }

    // "34, 6 of whom were made redundant": a part of what the first counts.
    private static bool IsOfFirst(string text, IReadOnlyList<FoundNumber> numbers) =>
        numbers.Skip(1).Any(number => PlainWords.Of(text.AsSpan(number.End)).Has("partOfFirst"));

    // The words that a number has to itself: those before it, or those after it.
    private static string Stretch(string text, IReadOnlyList<FoundNumber> numbers, int n, bool isBefore) => isBefore
        ? text[(n == 0 ? 0 : numbers[n - 1].End)..numbers[n].Start]
        : text[numbers[n].End..(n + 1 < numbers.Count ? numbers[n + 1].Start : text.Length)];

    private static bool IsPrice(AnswerWords words, FoundNumber number) => number.Unit is not (null or "%") && !words.Expected.Money;

    private static bool IsOutOf(string text, FoundNumber number) => PlainWords.Of(text.AsSpan(0, number.Start)).Has("outOfLast");
}
