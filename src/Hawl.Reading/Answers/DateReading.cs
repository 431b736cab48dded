using Hawl.Reading.Cues;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers that are a day, several days, or the time between two.
internal static class DateReading
{
    private const int FewItems = 2;
    private const int FewItemWords = 4;

    public static ReadAnswer? Read(AnswerWords words)
    {
        if (!words.Expected.Date && DateReader.Find(words.Words(words.Span)) is not [{ Start: 0 } whole])
        {
            return null;
        }

        foreach (var sentence in words.Sentences.Take(3))
        {
            var text = words.Text[sentence.Span.Start..sentence.Span.End];
            var date = DateReader.Find(text).Concat(DateReader.Years(text)).FirstOrDefault();
            if (date is not null && Days(words, sentence, text) is { } days)
            {
                return days;
            }

            if (date is not null)
            {
                return new ReadAnswer(AnswerType.Date, date.Value, sentence.Span, 0.93);
            }
        }

        return null;
    }

    // "9 March, 21 June and 4 October 2022" is a list; "6 February 2023 until 28 April 2023" is text.
    private static ReadAnswer? Days(AnswerWords words, AnswerSentence sentence, string text)
    {
        var days = DateReader.Find(text).Concat(DateReader.Days(text)).OrderBy(day => day.Start).ToList();
        var apart = days.Where((day, n) => n == 0 || day.Start >= days[n - 1].End).ToList();
        if (apart.Count < FewItems || !words.Expected.Days)
        {
            return apart.Count == FewItems && PlainWords.Of(text.AsSpan()[apart[0].End..apart[1].Start]).Trim().Has("rangeBetween")
                && text[apart[0].End..apart[1].Start].Trim() is not ("and" or "or")
                    ? new ReadAnswer(AnswerType.Text, words.Words(sentence.Span), sentence.Span, 0.8) : null;
        }

        var items = ValueReading.Items(words.Words(sentence.Span), false);
        var isList = items.Count == apart.Count && items.Count >= FewItems
            && items.TrueForAll(item => item.Split(' ').Length <= FewItemWords)
            && !apart.Zip(apart.Skip(1)).Any(pair => PlainWords.Of(text.AsSpan()[pair.First.End..pair.Second.Start]).Has("rangeWord"));
        return isList ? new ReadAnswer(AnswerType.List, string.Join("; ", items), sentence.Span, 0.85)
            : new ReadAnswer(AnswerType.Text, words.Words(sentence.Span), sentence.Span, 0.8);
    }
}
