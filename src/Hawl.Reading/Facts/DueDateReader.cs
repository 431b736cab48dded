using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The day now promised for an answer: a date after "by" in a sentence that promises one; of several the one that is called new, then the
// first. What was due before is none.
internal static class DueDateReader
{
    private const int LookBack = 50;

    public static DateOnly? Read(ReplyContext context, string cue)
    {
        var best = (Day: (DateOnly?)null, Weight: -1);
        foreach (var sentence in context.Own
            .Where(one => one.Mood != SentenceMood.Quotation && one.Plain.Has(cue) && !one.Plain.Has("promisesNot")))
        {
            var text = PlainWords.Of(context.Reply.Of(sentence.Span));
            foreach (var date in DateReader.FindAfter(text, context.Letter.SentOn))
            {
                if (date.Day is { } day && day > context.Letter.SentOn && Weight(text, date) is var weight && weight > best.Weight)
                {
                    best = (day, weight);
                }
            }
        }

        return best.Day;
    }

    private static int Weight(string text, FoundDate date)
    {
        var before = text[Math.Max(0, date.Start - LookBack)..date.Start];
        var isPromised = before.Has("byDayLast") || text[date.End..].Has("atLatestFirst");
        return !isPromised || before.Has("wasDueLast") ? -1 : before.Has("newDayLast") ? 2 : 1;
    }
}
