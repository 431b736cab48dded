using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The day a reply was written: that of its mail, else the day that stands by itself at its head ("31 May 2023", "Date: 31 May 2023"),
// and is not the end of a sentence that runs on from the line above.
internal static class WrittenOn
{
    private const int HeadLines = 14;
    private const int MostBeside = 24;
    private const int LongestLine = 80;
    private const int MostYears = 10;

    public static DateOnly? Of(ReplyContext context)
    {
        if (context.Reply.Sent is { } sent && IsAnswer(sent, context))
        {
            return sent;
        }

        ReplyLine? before = null;
        foreach (var line in context.Reply.Lines.Where(line => line.IsOwn).Take(HeadLines))
        {
            var isRun = before is not null && Sentences.GoesOn(before, line);
            before = line;
            if (isRun || line.Text.Length > LongestLine)
            {
                continue;
            }

            var day = DateReader.Find(line.Text).Select(date => (date.Day, Text: line.Text.Remove(date.Start, date.End - date.Start)))
                .FirstOrDefault(one => one.Day is { } named && IsAnswer(named, context) && IsOnlyDate(one.Text));
            if (day.Day is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A clock that is wrong by years tells nothing.
    private static bool IsAnswer(DateOnly day, ReplyContext context) =>
        day >= context.Letter.SentOn && day.Year <= context.Letter.SentOn.Year + MostYears;

    private static bool IsOnlyDate(string beside) => beside.Trim().Length <= MostBeside
        && (!beside.Any(char.IsLetter) || PlainWords.Of(beside).Has("letterDateFirst"));
}
