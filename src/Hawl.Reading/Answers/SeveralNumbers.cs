using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Which of the numbers of a sentence are asked for where several stand in it.
internal static class SeveralNumbers
{
    private const int LongestLead = 8;
    private const int Farthest = 20;
    private const int FewWords = 14;
    private const int MostNamed = 2;
    private const int LongestNamed = 40;

    // A part of a question that is asked for each of several kinds.
    public static bool IsOfEach(AnswerWords words) => words.Index.Questions[words.Question] is var asked
        && ((asked.Stem is { } stem && PlainWords.Of(stem).Has("asksForEach")) || (asked.Parent is { } parent
            && words.Index.Questions.Any(one => one.Key == parent && PlainWords.Of(one.Text).Has("asksForEach"))));

    // "£34 to £41 depending on size", "from 3.50 to 5.00": both ends, where money is asked for and the answer begins with them.
    public static bool IsFromTo(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers) =>
        words.Expected.Money && numbers.Count == 2 && !PlainWords.Of(words.Index.Questions[words.Question].Text).Has("gradeWords")
        && numbers[0].Unit is not null && numbers[0].Start <= LongestLead
        && numbers[1].Start - numbers[0].End <= LongestLead
        && PlainWords.Of(words.Text.AsSpan()[(sentence.Span.Start + numbers[0].End)..(sentence.Span.Start + numbers[1].Start)]).Trim()
            is var between && between.Has("rangeBetween") && !between.Has("andWhole");

    // "£18.50 a day, plus the statutory £25": the charge that was asked for by its time, before what comes on top of it.
    public static bool IsLed(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> money) =>
        money[0].Start <= LongestLead && money.Count == MostNamed && !words.Expected.Several
        && words.Text[(sentence.Span.Start + money[0].End)..(sentence.Span.Start + money[1].Start)] is var between
        && PlainWords.Of(between).Has("onTop") && PlainWords.Of(words.Index.Questions[words.Question].Text).Has("asksPerTime");

    // From less to more, and no part of what stands before: "1,033 - 640 of these on appeal".
    public static bool IsRising(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers) =>
        (sentence.Plain.Has("betweenLead")
            || !PlainWords.Of(words.Text.AsSpan()[(sentence.Span.Start + numbers[1].End)..sentence.Span.End]).Has("besideFirst"))
        && (!decimal.TryParse(numbers[0].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var low)
            || !decimal.TryParse(numbers[1].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var high)
            || low < high);

    // "Twelve at £10, or £120", but not "£70, or £35 if paid in time": what is said again is more.
    public static FoundNumber? OrMore(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers) =>
        PlainWords.Of(words.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)).Has("orSum") && IsRising(words, sentence, numbers)
            && !PlainWords.Of(words.Text.AsSpan()[(sentence.Span.Start + numbers[1].End)..sentence.Span.End]).Has("onTermsFirst")
            ? numbers[1] : null;

    // How many and how much: a number and a sum of money.
    public static bool IsOfBoth(AnswerWords words) => words.Expected is { Several: true, Money: true }
        && PlainWords.Of(words.Index.Questions[words.Question].Text) is var asked && asked.Has("asksCount") && asked.Has("asksJoined");

    // "9 min 14 s", "2 hours and 5 minutes": one length of time in two numbers.
    public static bool IsTime(string text, IReadOnlyList<FoundNumber> numbers) => numbers.Count == 2
        && numbers[1].Start - numbers[0].End <= Farthest
        && numbers.All(number => PlainWords.Of(text.AsSpan(number.End)).Has("timeMeasureFirst"))
        && PlainWords.Of(text.AsSpan()[numbers[0].End..numbers[1].Start]).TrimEnd().Has("timeMeasureWhole");

    // Without "of which £61,000 was for the compressor", "against a budget of £95,000", where only one number is asked for.
    public static IReadOnlyList<FoundNumber> WithoutAsides(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var asked = PlainWords.Of(words.Index.Questions[words.Question].Text);
        var text = words.Text[sentence.Span.Start..sentence.Span.End];
        var aside = numbers.Count < 2 || asked.Has("asksEach") || (words.Expected.Several && asked.Has("asksJoined")) ? -1
            : Enumerable.Range(1, numbers.Count - 1).FirstOrDefault(n => PlainWords.Of(
                text.AsSpan()[numbers[n - 1].End..numbers[n].Start]).Has("besideFirst"), -1);
        return aside < 0 ? numbers : [.. numbers.Take(aside)];
    }

    // "11 in 2022 and 16 in 2023", "2022: 11; 2023: 16": of numbers that have a year each the one of the only year that is asked for.
    public static FoundNumber? OfYear(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        if (numbers.Count < 2 || Years.Asked(words.Index.Questions[words.Question].Text).ToList() is not [var asked])
        {
            return null;
        }

        var text = words.Text[sentence.Span.Start..sentence.Span.End];
        var years = Years.Found(text).Where(year => !numbers.Any(number => number.Start == year.Start && number.Unit is not null)).ToList();
        if (years.Count != numbers.Count || years.Select(year => year.Year).Distinct().Count() < years.Count)
        {
            return null;
        }

        var isBefore = years[0].Start < numbers[0].Start;
        var pairs = years.Zip(numbers).ToList();
        var isPaired = pairs.TrueForAll(pair => isBefore
            ? pair.Second.Start >= pair.First.Start && pair.Second.Start - pair.First.Start <= Farthest
            : pair.First.Start >= pair.Second.End && pair.First.Start - pair.Second.End <= Farthest);
        return isPaired ? pairs.Find(pair => pair.First.Year == asked).Second : null;
    }

    // "From the 690 spaces 21 were let": of several numbers the only one that counts what the question names, where each counts something.
    // Money counts nothing.
    public static IReadOnlyList<FoundNumber> OfMatter(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        if (words.Expected.Several || words.Expected.Money)
        {
            return numbers;
        }

        List<FoundNumber> counts = [.. numbers.Where(number => number.Unit is null or "%")];
        var question = PlainWords.Of(words.Index.Questions[words.Question].Text);
        var text = words.Text[sentence.Span.Start..sentence.Span.End];
        var count = question.Find("asksCount");
        if (counts.Count < 2 || !count.Success
            || !counts.TrueForAll(number => text[number.End..].TrimStart() is [var next, ..] && char.IsLetter(next)))
        {
            return counts.Count > 0 ? counts : numbers;
        }

        var asked = Word.Of(question[(count.Index + count.Length)..]).Take(MostNamed).SelectMany(word => ContentWords.Of(word.Plain))
            .ToHashSet();
        var named = counts.FindAll(number => !PlainWords.Of(text.AsSpan(0, number.Start)).Has("outOfLast")
            && Word.Of(text[number.End..Math.Min(text.Length, number.End + LongestNamed)]).Take(MostNamed)
                .Any(word => ContentWords.Of(word.Plain).Overlaps(asked)));
        return named.Count == 1 ? named : counts;
    }

    // "388 came in. Of these, 61 were put down": two numbers are asked for, and each has a sentence of its own.
    public static (string Values, Span Proof)? InTwoSentences(
        AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var at = words.Sentences.IndexOf(sentence);
        if (numbers.Count == 1 && words.Text[sentence.Span.Start..sentence.Span.End][numbers[0].End..] is var rest
            && PlainWords.Of(rest).Has("noneOfThese") && PlainWords.Of(words.Index.Questions[words.Question].Text).Has("asksOfThese"))
        {
            return ($"{numbers[0].Value}; 0", sentence.Span);
        }

        if (numbers.Count != 1 || at + 1 >= words.Sentences.Count
            || !PlainWords.Of(words.Index.Questions[words.Question].Text).Has("asksOfThese"))
        {
            return null;
        }

        var next = words.Sentences[at + 1];
        var more = ValueReading.Amounts(words.Text[next.Span.Start..next.Span.End]);
        var isOther = next.Plain.Has("ofThem") && words.Count(next.Span) <= FewWords
            && more is [{ IsBound: false } other] && other.Start <= Farthest;
        return isOther ? ($"{numbers[0].Value}; {more[0].Value}", sentence.Span with { End = next.Span.End }) : null;
    }
}
