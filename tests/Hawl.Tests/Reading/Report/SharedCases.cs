using System.Text.Json;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

// Labelled cases outside the tree: a folder each, with the letter, its replies, and what these mean in case.json.
internal static class SharedCases
{
    public static ReadingScores Score(string folder)
    {
        var scores = new ReadingScores();
        foreach (var one in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            using var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(one, "case.json")));
            Add(scores, one, labels.RootElement);
        }

        return scores;
    }

    private static void Add(ReadingScores scores, string folder, JsonElement labels)
    {
        var regime = RegimeLibrary.BuiltIn.Find(Text(labels, "regime")) ?? throw new InvalidOperationException(Text(labels, "regime"));
        var sent = DateOnly.ParseExact(Text(labels, "sentOn"), "yyyy-MM-dd");
        var letter = SentLetter.Of(File.ReadAllText(Path.Combine(folder, Text(labels, "letter"))), regime, sent);
        foreach (var reply in labels.GetProperty("replies").EnumerateArray())
        {
            var file = Text(reply, "file");
            var reading = ReplyReader.Read(letter, MailFile.Read(File.ReadAllBytes(Path.Combine(folder, file)), file));
            var gold = reply.GetProperty("gold");
            scores.AddMessage(reading, Text(gold, "kind"), Text(gold, "outcome"), FileWord.Of(reading.Kind),
                reading.Outcome is { } outcome ? FileWord.Of(outcome) : "");
            if (gold.TryGetProperty("answers", out var answers) && answers.ValueKind == JsonValueKind.Object)
            {
                foreach (var answer in answers.EnumerateObject())
                {
                    var told = reading.Answers.FirstOrDefault(given => given.Question == answer.Name);
                    scores.AddAnswer(told, Text(answer.Value, "type"), Text(answer.Value, "value"),
                        told is null ? "none" : FileWord.Of(told.Type));
                }
            }
        }
    }

    private static string Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";
}
