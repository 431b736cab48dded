using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The day now promised for an answer: the first date after "by" in a sentence that promises one.
internal static class DueDateReader
{
    public static DateOnly? Read(ReplyContext context, string cue)
    {
        foreach (var sentence in context.Own
            .Where(one => one.Mood != SentenceMood.Quotation && one.Plain.Has(cue) && !one.Plain.Has("promisesNot")))
        {
            var text = PlainWords.Of(context.Reply.Of(sentence.Span));
            foreach (var date in DateReader.FindAfter(text, context.Letter.SentOn))
            {
                var before = text[Math.Max(0, date.Start - 40)..date.Start];
                if (date.Day is { } day && day > context.Letter.SentOn && before.Has("byDayLast"))
                {
                    return day;
                }
            }
        }

        return null;
    }
}
