using System.Globalization;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Numbers, dates, lists, and yes or no where the answer does not say so itself.
internal static class ValueReading
{
    private const int MostItemWords = 12;
    private const int FewestEchoes = 2;
    private const int FewWords = 2;
    private const int LongestRange = 10;
    private const int FewestLines = 3;
    private const int FewItems = 2;
    private const int FewItemWords = 4;
    private const int FewestLoose = 4;
    private const double Likely = 0.7;

    private static readonly string[] _commas = [", ", "; "];

    public static string? Bound(AnswerWords words) =>
        NumberReader.Find(words.Text[words.First.Span.Start..words.First.Span.End]).FirstOrDefault(number => number.IsBound)?.Value;

    public static ReadAnswer? Number(AnswerWords words)
    {
        var sentences = words.Sentences.Take(words.Expected.Number ? 3 : 1).ToList();
        if (words.Expected.Money && !HasMoney(words.First) && NumberReader.Find(words.First.Plain) is not [{ Start: 0 }, ..]
            && words.Sentences.Find(HasMoney) is { } paid)
        {
            sentences = [paid];
        }

        foreach (var sentence in sentences)
        {
            var text = words.Text[sentence.Span.Start..sentence.Span.End];
            var numbers = NumberReader.Find(text);
            var isBare = IsBare(words, numbers, text);
            isBare |= numbers.Count > 1 && sentence.Plain.Has("respectively") && words.Expected is { YesNo: false, Date: false };
            if (numbers.Count == 0 || !(words.Expected.Number || isBare) || (sentence.Plain.Has("link") && sentence.Plain.Has("pageOf"))
                || (words.Expected is { Date: true } && DateReader.Find(text).Count > 0))
            {
                continue;
            }

            return IsWorded(words, sentence, text, numbers)
                ? new ReadAnswer(
                    AnswerType.Text, sentence == words.First ? words.Essence() : words.Words(sentence.Span), sentence.Span, 0.75)
                : Chosen(words, sentence, numbers);
        }

        return null;
    }

    // "25 years", "between £10,000 and £12,000", "Marlpit Ltd, £75,000", "scale points 13 to 17": words, though a number is among them.
    private static bool IsWorded(AnswerWords words, AnswerSentence sentence, string text, IReadOnlyList<FoundNumber> numbers)
    {
        var isNamed = words.Expected.Named && words.Count(sentence.Span) > numbers.Count + 1;
        var isTime = (words.Expected.Duration || !words.Expected.Number) && numbers[0].Unit is null
            && PlainWords.Of(text.AsSpan(numbers[0].End)).Has("timeUnitFirst");
        var isRange = !words.Expected.Several && numbers.Count > 1 && !numbers[0].IsBound
            && numbers[1].Start - numbers[0].End <= LongestRange && SeveralNumbers.IsRising(words, sentence, numbers)
            && PlainWords.Of(text.AsSpan()[numbers[0].End..numbers[1].Start]).Trim() is var between && between.Has("rangeBetween")
            && (!between.Has("andWhole") || sentence.Plain.Has("betweenLead")) && !SeveralNumbers.IsFromTo(words, sentence, numbers);
        var isGrade = words.Expected.Money && sentence.Plain.Has("gradeWords") && !numbers.Any(one => one.Unit is not null);
        return isNamed || isTime || isRange || isGrade || SeveralNumbers.IsTime(text, numbers);
    }

    private static bool HasMoney(AnswerSentence sentence) => NumberReader.Find(sentence.Plain).Any(one => one.Unit is not null and not "%");

    // A row of a table with a number for each year.
    public static ReadAnswer? Row(AnswerWords words)
    {
        var text = words.Text[words.Span.Start..words.Span.End];
        var all = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var lines = all.TakeWhile(IsNumber).ToArray();
        var cells = lines.Length >= FewestLines ? lines
            : text.Contains('\t', StringComparison.Ordinal) ? text.Split('\t', StringSplitOptions.TrimEntries)
            : all.Length == 1 ? text.Split("  ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : all;
        var numbers = cells.SkipWhile(cell => !IsNumber(cell)).ToList();
        if (words.Expected.YesNo || words.Expected.Date || numbers.Count < 2 || cells.Length - numbers.Count > 1
            || !numbers.TrueForAll(IsNumber))
        {
            return null;
        }

        var values = string.Join("; ", numbers.Select(cell => NumberReader.Find(cell)[0].Value));
        var end = lines.Length >= FewestLines
            ? lines.Aggregate(0, (at, line) => text.IndexOf(line, at, StringComparison.Ordinal) + line.Length)
            : text.Length;
        return new ReadAnswer(AnswerType.Number, values, words.Span with { End = words.Span.Start + end }, 0.85);
    }

    private static bool IsNumber(string cell) => NumberReader.Find(cell) is [{ Start: 0 } number] && number.End == cell.Length;

    // A closed question answered in words: they repeat some of it, and deny it or not.
    public static ReadAnswer? Inferred(AnswerWords words)
    {
        if (!words.Expected.YesNo || words.Expected.Choice)
        {
            return null;
        }

        var plain = words.First.Plain;
        var asked = ContentWords.Of(words.Index.Questions[words.Question].Text);
        var echoes = ContentWords.Of(plain).Count(asked.Contains);
        var isPartly = plain.Has("partlyFirst");
        var isLikeNo = plain.Does(SentenceFunction.No, Likely) || plain.Does(SentenceFunction.Nil, Likely);
        if (!isLikeNo && echoes < (asked.Count <= FewWords ? 1 : FewestEchoes) && !isPartly && !plain.Has("deniesFirst"))
        {
            return null;
        }

        var isNo = !isPartly && (isLikeNo || plain.Has("denies"));
        return new ReadAnswer(isNo ? AnswerType.No : AnswerType.Yes, words.Words(words.First.Span), words.First.Span, 0.7);
    }

    public static ReadAnswer? List(AnswerWords words)
    {
        var isLoose = !words.Expected.List
            && words.Expected is { YesNo: false, Number: false, Date: false, Document: false, Named: false, Duration: false }
            && words.Index.Questions[words.Question].Text is { } asked && PlainWords.Of(asked).Has("asksWho");
        if (!words.Expected.List && !isLoose)
        {
            return null;
        }

        var lines = words.Text[words.Span.Start..words.Span.End].Split('\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isWrapped = lines.Length > 1 && lines.Take(lines.Length - 1).Any(line => line.EndsWith(',') || line.Length > 60);
        var items = lines.Length > 1 && !isWrapped ? [.. lines.Select(Bare)]
            : Items(WithoutLead(words.Words(words.First.Span)), Languages.IsWelsh(words.Index.Questions[words.Question].Text));
        var isList = items.Count > 1 && !items.Exists(item => item.Has("saysOf"))
            && items.TrueForAll(item => item.Split(' ').Length <= MostItemWords)
            && (lines.Length > 1 && !isWrapped || !IsAside(words, items))
            && (!isLoose || (items.Count >= FewestLoose && items.TrueForAll(item => item.Split(' ').Length <= FewItemWords)));
        var proof = lines.Length > 1 && !isWrapped ? words.Span : words.First.Span;
        return isList ? new ReadAnswer(AnswerType.List, string.Join("; ", items), proof, 0.85) : null;
    }

    // "Philippa Dunmore, Director of Inclusion", "Saltholme, with 211": one name, and what is said of it.
    private static bool IsAside(AnswerWords words, List<string> items) => items.Count == FewItems
        && words.Text[words.First.Span.Start..words.First.Span.End] is var text && !text.Contains(';', StringComparison.Ordinal)
        && text.Contains(", ", StringComparison.Ordinal)
        && (PlainWords.Of(items[1]).Has("asideFirst")
            || !words.Index.Questions[words.Question].Text.ToLowerInvariant().Has("asksPlural"));

    // "The officers who decide are A, B and C": without the words that lead to the names.
    private static string WithoutLead(string text)
    {
        var lead = PlainWords.Of(text).Find("listLeadFirst");
        return lead.Success && lead.Length < text.Length && text[lead.Length..].IndexOfAny([',', ';']) > 0 ? text[lead.Length..] : text;
    }

    private static ReadAnswer Chosen(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        numbers = SeveralNumbers.WithoutAsides(words, sentence, WithoutYears(words, sentence, numbers));
        if (SeveralNumbers.OfYear(words, sentence, numbers) is { } ofYear)
        {
            return new ReadAnswer(AnswerType.Number, ofYear.Value, sentence.Span, 0.9);
        }

        numbers = SeveralNumbers.OfMatter(words, sentence, numbers);
        if (SeveralNumbers.InTwoSentences(words, sentence, numbers) is var (both, whole))
        {
            return new ReadAnswer(AnswerType.Number, both, whole, 0.85);
        }

        var isSeveral = words.Expected.Several || sentence.Plain.Has("respectively") || SeveralNumbers.IsOfEach(words)
            || SeveralNumbers.IsFromTo(words, sentence, numbers);
        var money = numbers.Where(number => number.Unit is not null and not "%").ToList();
        var fitting = words.Expected.Money && money.Count > 0 && !SeveralNumbers.IsOfBoth(words) ? money
            : !isSeveral && numbers.Count > 1 && sentence.Plain.Has("outOfFirst") ? [.. numbers.Skip(1)] : numbers;
        if (!isSeveral && fitting.Count > 1
            && (Total(words, sentence, fitting) ?? NumberOfWords.Find(words, sentence, fitting)) is { } meant)
        {
            return new ReadAnswer(AnswerType.Number, meant.Value, sentence.Span, 0.9);
        }

        if (!isSeveral && fitting.Count == FewItems && sentence.Plain.Has("fullTime") && !sentence.Plain.Has("ofWhich")
            && words.Count(sentence.Span) <= MostItemWords && Sum(fitting) is { } sum)
        {
            return new ReadAnswer(AnswerType.Number, sum, sentence.Span, 0.8);
        }

        if (words.Expected.Money && money.Count > 1 && !SeveralNumbers.IsLed(words, sentence, money) && !AreAside(words, sentence, money)
            && (sentence.Plain.Has("each") || sentence.Plain.Has("perTime")))
        {
            return new ReadAnswer(AnswerType.Text, words.Words(sentence.Span), sentence.Span, 0.6);
        }

        if (fitting.Count == 1 && fitting[0].Value == "0")
        {
            return new ReadAnswer(AnswerType.Nil, "0", sentence.Span, 0.95);
        }

        var value = isSeveral && fitting.Count > 1 ? string.Join("; ", fitting.Select(number => number.Value))
            : fitting[0].Value;
        var proof = sentence == words.First ? words.Lead() : sentence.Span;
        return new ReadAnswer(AnswerType.Number, value, proof, fitting.Count == 1 ? 0.95 : 0.85);
    }

    // "£65 each (£40 for electric vehicles)": one price, and another for some of them in brackets.
    private static bool AreAside(AnswerWords words, AnswerSentence sentence, List<FoundNumber> numbers) =>
        words.Text[sentence.Span.Start..sentence.Span.End] is var text && text.IndexOf('(', StringComparison.Ordinal) is var open
        && open >= numbers[0].End && open < numbers[1].Start
        && text.IndexOf(')', StringComparison.Ordinal) is var close && (close < 0 || close > numbers[^1].Start);

    // "Two full time and one part time": both are meant.
    private static string? Sum(IReadOnlyList<FoundNumber> numbers) =>
        numbers.All(number => int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? numbers.Sum(number => int.Parse(number.Value, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture) : null;

    // "£184 and two nights at £118, in all £420": of several the one that is called the sum.
    private static FoundNumber? Total(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var said = words.Text[sentence.Span.Start..sentence.Span.End].ToLowerInvariant().Replace('\n', ' ').Find("inAll");
        return said.Success ? numbers.FirstOrDefault(number => number.End >= said.Index + said.Length)
            : SeveralNumbers.OrMore(words, sentence, numbers);
    }

    // The numbers of a text that are no years.
    public static IReadOnlyList<FoundNumber> Amounts(string text)
    {
        var years = DateReader.Years(text).Select(year => year.Start).ToHashSet();
        return [.. NumberReader.Find(text).Where(number => number.Unit is not null || !years.Contains(number.Start))];
    }

    // "2020: 114", "in 2022 there were 14": a year beside another number is none that was asked for.
    private static IReadOnlyList<FoundNumber> WithoutYears(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var years = DateReader.Years(words.Text[sentence.Span.Start..sentence.Span.End]).Select(year => year.Start).ToHashSet();
        List<FoundNumber> others = [.. numbers.Where(number => number.Unit is not null || !years.Contains(number.Start))];
        return others.Count > 0 ? others : numbers;
    }

    // Nothing but a number and perhaps what it counts.
    private static bool IsBare(AnswerWords words, IReadOnlyList<FoundNumber> numbers, string text) =>
        numbers.Count > 0 && numbers[0].Start <= 1 && words.Expected is { YesNo: false, Date: false, Named: false, One: false }
        && !words.First.Plain.Has("each") && !words.First.Plain.Has("noDate")
        && (numbers[0].Unit is not null and not "%" || text.TrimEnd('.', ' ').Length - numbers[0].Length <= 12
            || (numbers[0].End < text.Length && text[numbers[0].End] is '(' or ',' or ';')
            || text[numbers[0].End..].TrimStart() is ['(' or '-' or '–' or ':' or '/', ..]);

    public static List<string> Items(string text, bool isWelsh)
    {
        var parts = text.Split(_commas, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var last = parts.Count == 0 ? "" : parts[^1];
        var joint = $" {last} ".Find("listJoint");
        var isName = joint.Value == " & " && (parts.Count > 2 || text.Contains(';', StringComparison.Ordinal));
        if (joint.Success && !isName && (isWelsh || joint.Value is not (" a " or " ac ")))
        {
            parts[^1] = $" {last} "[..joint.Index].Trim();
            parts.Add($" {last} "[(joint.Index + joint.Length)..].Trim());
        }

        return [.. parts.Where(part => part.Length > 0)];
    }

    private static string Bare(string item) => item.TrimStart('-', '•', '*', '·', '–', ' ', '\t').TrimEnd(';', ',', '.');
}
