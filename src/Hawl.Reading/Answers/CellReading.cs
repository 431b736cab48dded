using Hawl.Reading.Cues;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// Answers that are several cells of one row.
internal static class CellReading
{
    // Cells side by side, one for each year; what a star stands for is said elsewhere in the reply.
    public static ReadAnswer? Read(ReplyContext context, AnswerPassage passage)
    {
        if (passage.Cells.Count < 2)
        {
            return null;
        }

        var values = passage.Cells.Select(cell => NumberReader.Find(context.Reply.Of(cell)) is [var number, ..] ? number.Value
            : MarkValue(context, context.Reply.Of(cell)));
        return new ReadAnswer(AnswerType.Number, string.Join("; ", values), passage.Span, 0.85);
    }

    // What a mark in a cell stands for, as the reply says.
    private static string MarkValue(ReplyContext context, string mark)
    {
        var plain = PlainWords.Of(mark).Trim('[', ']');
        if (plain.Has("noneWhole"))
        {
            return "0";
        }

        var isStar = plain.StartsWith('*');
        return context.Sentences.Where(one => isStar ? one.Plain.Has("starKey")
                : one.Plain.StartsWith($"{plain} =", StringComparison.Ordinal)
                || one.Plain.StartsWith($"{plain} ", StringComparison.Ordinal)
                || one.Plain.Contains($"\"{plain}\"", StringComparison.Ordinal)
                || one.Plain.Contains($" {plain}, ", StringComparison.Ordinal))
            .SelectMany(one => NumberReader.Find(one.Plain).Where(number => number.IsBound).Select(number => number.Value)
                .DefaultIfEmpty(one.Plain.Has("belowFive") ? "<5" : mark))
            .FirstOrDefault(mark);
    }
}
