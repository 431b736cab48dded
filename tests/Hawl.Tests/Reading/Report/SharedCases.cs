using System.Text.Json;
using Hawl.Law.Files;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

// What the reader makes of a folder of labelled cases.
internal static class SharedCases
{
    public static ReadingScores Score(string folder)
    {
        var scores = new ReadingScores();
        foreach (var one in LabelledCase.Of(folder))
        {
            Add(scores, one, ReplyReader.Read(one.Letter, one.Message));
        }

        return scores;
    }

    private static void Add(ReadingScores scores, LabelledCase one, ReplyReading reading)
    {
        scores.AddMessage(reading, one["kind"], one["outcome"], FileWord.Of(reading.Kind),
            reading.Outcome is { } outcome ? FileWord.Of(outcome) : "");
        if (!one.Gold.TryGetProperty("answers", out var answers) || answers.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        foreach (var answer in answers.EnumerateObject())
        {
            var told = reading.Answers.FirstOrDefault(given => given.Question == answer.Name);
            scores.AddAnswer(told, LabelledCase.Text(answer.Value, "type"), LabelledCase.Text(answer.Value, "value"),
                told is null ? "none" : FileWord.Of(told.Type));
        }
    }
}
