using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Questions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// "412 for, 187 against", "3,406 (children) and 288 (adults)", "lost 9, sold 15": numbers side by side, each of its own kind, where
// nothing says that one is a part of another. All are the answer to how many there are.
internal static class ParallelNumbers
{
    private const int MostWords = 16;
    private const int MostWordsAfter = 6;
    private const int Farthest = 40;

    public static ReadAnswer? Read(AnswerWords words) =>
        ValueReading.Amounts(words.Text[words.First.Span.Start..words.First.Span.End]) is { Count: > 1 } numbers
        && Are(words, words.First, numbers)
            ? new ReadAnswer(AnswerType.Number, string.Join("; ", numbers.Select(number => number.Value)), words.First.Span, 0.85) : null;

    private static bool Are(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var asked = words.Index.Questions[words.Question];
        var text = words.Text[sentence.Span.Start..sentence.Span.End].Replace('\n', ' ');
        return numbers.Count > 1 && sentence == words.First && words.Count(sentence.Span) <= MostWords
            && words.Expected is { Number: true, Duration: false }
            && numbers.All(number => number is { Unit: null, IsBound: false }) && IsOfCounts(words, asked)
            && !sentence.Plain.Has("ofWhich") && !sentence.Plain.Has("ofThem") && !sentence.Plain.Has("partOfNumber")
            && !sentence.Plain.Has("wholeNumber") && !sentence.Plain.Has("fullTime") && !sentence.Plain.Has("provisionNamed")
            && !IsSum(numbers)
            && words.Count(new Span(sentence.Span.Start + numbers[^1].End, sentence.Span.End)) <= MostWordsAfter
            && (words.Expected.Several || NumberOfWords.Find(words, sentence, numbers) is null) && AreAlike(words, text, numbers);
    }

    private static bool IsOfCounts(AnswerWords words, Question asked) =>
        PlainWords.Of(asked.Text).Has("asksCount") || SeveralNumbers.IsOfEach(words);

    // The numbers of one row that has a unit or a kind behind each, before each, or nothing but commas between them.
    private static bool AreAlike(AnswerWords words, string text, IReadOnlyList<FoundNumber> numbers)
    {
        var gaps = Enumerable.Range(1, numbers.Count - 1).Select(n => text[numbers[n - 1].End..numbers[n].Start]).ToList();
        if (gaps.Exists(gap => gap.Length > Farthest || gap.Count(letter => letter == '(') != gap.Count(letter => letter == ')')))
        {
            return false;
        }

        var plain = gaps.ConvertAll(gap => PlainWords.Of(gap.AsSpan()));
        var isNamedAfter = plain.TrueForAll(gap => gap.Has("kindThenJointWhole")) && text[numbers[^1].End..].Any(char.IsLetter);
        var isNamedBefore = plain.TrueForAll(gap => gap.Has("jointThenKindWhole")) && numbers[0].Start > 0
            && PlainWords.Of(text.AsSpan(0, numbers[0].Start)).Has("kindWhole") && !text[numbers[^1].End..].Any(char.IsLetter);
        var isUnnamed = numbers[0].Start == 0 && plain.TrueForAll(gap => gap.Has("jointWhole"))
            && text[numbers[^1].End..] is [] or [not ' ', ..];
        return (isNamedAfter && !IsOnlyFirst(words, text, numbers)) || isNamedBefore || isUnnamed;
    }

    // "208 appeals upheld, 164 rejected", where only those upheld are asked for.
    private static bool IsOnlyFirst(AnswerWords words, string text, IReadOnlyList<FoundNumber> numbers)
    {
        var asked = ContentWords.Of(words.Index.Questions[words.Question].Text);
        bool IsAsked(int n) => ContentWords.Of(text[numbers[n].End..(n + 1 < numbers.Count ? numbers[n + 1].Start : text.Length)])
            .Overlaps(asked);
        return IsAsked(0) && !Enumerable.Range(1, numbers.Count - 1).Any(IsAsked) && !PlainWords.Of(text.AsSpan()).Has("furtherKind");
    }

    // "188: 121 by day, 67 by night": the first or the last is the sum of the others, or the same is said in two languages.
    private static bool IsSum(IReadOnlyList<FoundNumber> numbers)
    {
        var values = numbers.Select(number =>
            decimal.TryParse(number.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : 0).ToList();
        return values.Distinct().Count() == 1 || (values.Count > 2 && (values[0] * 2 == values.Sum() || values[^1] * 2 == values.Sum()));
    }
}
