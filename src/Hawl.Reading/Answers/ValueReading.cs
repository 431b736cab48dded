using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Numbers, dates, lists, and yes or no where the answer does not say so itself.
internal static class ValueReading
{
    private const int MostItemWords = 12;
    private const int FewestEchoes = 2;
    private const int FewWords = 2;
    private const double Likely = 0.7;

    public static string? Bound(AnswerWords words) =>
        NumberReader.Find(words.Text[words.First.Span.Start..words.First.Span.End]).FirstOrDefault(number => number.IsBound)?.Value;

    public static ReadAnswer? Number(AnswerWords words)
    {
        if (Row(words) is { } row)
        {
            return row;
        }

        var sentences = words.Sentences.Take(words.Expected.Number ? 3 : 1).ToList();
        if (words.Expected.Money && !sentences.Exists(HasMoney) && words.Sentences.Find(HasMoney) is { } paid)
        {
            sentences = [paid];
        }

        foreach (var sentence in sentences)
        {
            var text = words.Text[sentence.Span.Start..sentence.Span.End];
            var numbers = NumberReader.Find(text);
            var isBare = IsBare(words, numbers, text);
            isBare |= numbers.Count > 1 && sentence.Plain.Has("respectively") && words.Expected is { YesNo: false, Date: false };
            if (numbers.Count == 0 || !(words.Expected.Number || isBare)
                || (words.Expected is { Date: true } && DateReader.Find(text).Count > 0))
            {
                continue;
            }

            return Chosen(words, sentence, numbers);
        }

        return null;
    }

    // Cells side by side, one for each year; what a star stands for is said elsewhere in the reply.
    public static ReadAnswer? Cells(ReplyContext context, AnswerPassage passage)
    {
        if (passage.Cells.Count < 2)
        {
            return null;
        }

        var star = context.Sentences.Where(one => one.Plain.Has("starKey")).SelectMany(one => NumberReader.Find(one.Plain)
            .Where(number => number.IsBound).Select(number => number.Value).DefaultIfEmpty(one.Plain.Has("belowFive") ? "<5" : "*"))
            .FirstOrDefault("*");
        var values = passage.Cells.Select(cell => NumberReader.Find(context.Reply.Of(cell)) is [var number, ..] ? number.Value : star);
        return new ReadAnswer(AnswerType.Number, string.Join("; ", values), passage.Span, 0.85);
    }

    private static bool HasMoney(AnswerSentence sentence) => NumberReader.Find(sentence.Plain).Any(one => one.Unit is not null and not "%");

    // A row of a table with a number for each year.
    private static ReadAnswer? Row(AnswerWords words)
    {
        var cells = words.Text[words.Span.Start..words.Span.End].Split('\t', StringSplitOptions.TrimEntries);
        var numbers = cells.SkipWhile(cell => !IsNumber(cell)).ToList();
        if (words.Expected.YesNo || words.Expected.Date || numbers.Count < 2 || cells.Length - numbers.Count > 1
            || !numbers.TrueForAll(IsNumber))
        {
            return null;
        }

        var values = string.Join("; ", numbers.Select(cell => NumberReader.Find(cell)[0].Value));
        return new ReadAnswer(AnswerType.Number, values, words.Span, 0.85);
    }

    private static bool IsNumber(string cell) => NumberReader.Find(cell) is [{ Start: 0 } number] && number.End == cell.Length;

    public static ReadAnswer? Date(AnswerWords words)
    {
        if (!words.Expected.Date && DateReader.Find(words.Words(words.Span)) is not [{ Start: 0 } whole])
        {
            return null;
        }

        foreach (var sentence in words.Sentences.Take(3))
        {
            var text = words.Text[sentence.Span.Start..sentence.Span.End];
            var date = DateReader.Find(text).Concat(DateReader.Years(text)).FirstOrDefault();
            if (date is not null)
            {
                return new ReadAnswer(AnswerType.Date, date.Value, sentence.Span, 0.93);
            }
        }

        return null;
    }

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
        if (!words.Expected.List)
        {
            return null;
        }

        var lines = words.Text[words.Span.Start..words.Span.End].Split('\n',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var isWrapped = lines.Length > 1 && lines.Take(lines.Length - 1).Any(line => line.EndsWith(',') || line.Length > 60);
        var items = lines.Length > 1 && !isWrapped ? [.. lines.Select(Bare)]
            : Items(WithoutLead(words.Words(words.First.Span)), Languages.IsWelsh(words.Index.Questions[words.Question].Text));
        var isList = items.Count > 1 && !items.Exists(item => item.Has("saysOf"))
            && items.TrueForAll(item => item.Split(' ').Length <= MostItemWords);
        var proof = lines.Length > 1 && !isWrapped ? words.Span : words.First.Span;
        return isList ? new ReadAnswer(AnswerType.List, string.Join("; ", items), proof, 0.85) : null;
    }

    // "The officers who decide are A, B and C": without the words that lead to the names.
    private static string WithoutLead(string text)
    {
        var lead = PlainWords.Of(text).Find("listLeadFirst");
        return lead.Success && lead.Length < text.Length && text[lead.Length..].IndexOfAny([',', ';']) > 0 ? text[lead.Length..] : text;
    }

    private static ReadAnswer Chosen(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        numbers = WithoutYears(words, sentence, numbers);
        var isSeveral = words.Expected.Several || sentence.Plain.Has("respectively");
        var money = numbers.Where(number => number.Unit is not null and not "%").ToList();
        var fitting = words.Expected.Money && money.Count > 0 ? money : numbers;
        if (!isSeveral && fitting.Count > 1 && Total(words, sentence, fitting) is { } total)
        {
            return new ReadAnswer(AnswerType.Number, total.Value, sentence.Span, 0.9);
        }

        if (words.Expected.Money && money.Count > 1 && (sentence.Plain.Has("each") || sentence.Plain.Has("perTime")))
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

    // "£184 and two nights at £118, in all £420": of several the one that is called the sum.
    private static FoundNumber? Total(AnswerWords words, AnswerSentence sentence, IReadOnlyList<FoundNumber> numbers)
    {
        var said = words.Text[sentence.Span.Start..sentence.Span.End].ToLowerInvariant().Replace('\n', ' ').Find("inAll");
        return said.Success ? numbers.FirstOrDefault(number => number.End >= said.Index + said.Length) : null;
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
        numbers.Count > 0 && numbers[0].Start <= 1 && words.Expected is { YesNo: false, Date: false } && !words.First.Plain.Has("each")
        && (numbers[0].Unit is not null and not "%" || text.TrimEnd('.', ' ').Length - numbers[0].Length <= 12
            || (numbers[0].End < text.Length && text[numbers[0].End] is '(' or ',' or ';')
            || text[numbers[0].End..].TrimStart() is ['(' or '-' or '–' or ':' or '/', ..]);

    private static List<string> Items(string text, bool isWelsh)
    {
        var parts = text.Split([",", ";"], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
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
