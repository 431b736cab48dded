using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// The day a reply was written: that of its mail, else the day that stands by itself at its head ("31 May 2023", "Date: 31 May 2023").
internal static class WrittenOn
{
    private const int HeadLines = 14;
    private const int MostBeside = 24;

    public static DateOnly? Of(ReplyContext context)
    {
        if (context.Reply.Sent is { } sent && sent >= context.Letter.SentOn)
        {
            return sent;
        }

        foreach (var line in context.Reply.Lines.Where(line => line.IsOwn).Take(HeadLines))
        {
            var day = DateReader.Find(line.Text).Select(date => (date.Day, Text: line.Text.Remove(date.Start, date.End - date.Start)))
                .FirstOrDefault(one => one.Day >= context.Letter.SentOn && IsOnlyDate(one.Text));
            if (day.Day is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static bool IsOnlyDate(string beside) => beside.Trim().Length <= MostBeside
        && (!beside.Any(char.IsLetter) || PlainWords.Of(beside).Has("letterDateFirst"));
}
