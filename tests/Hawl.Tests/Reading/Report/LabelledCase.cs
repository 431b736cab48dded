using System.Text.Json;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Functions;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Report;

// A reply of a labelled case: a folder with the letter, its replies, and what these mean in case.json. Those in Reading/TestData/cases were
// written by people who had not seen the reader.
internal sealed record LabelledCase(SentLetter Letter, Message Message, JsonElement Gold)
{
    public static string OwnFolder { get; } = Path.Combine(AppContext.BaseDirectory, "Reading", "TestData", "cases");

    public string this[string label] => Text(Gold, label);

    public ReplyKind Kind => Enum.GetValues<ReplyKind>().First(kind => FileWord.Of(kind) == this["kind"]);

    public IReadOnlyList<LearntAnswer> Answers => !Gold.TryGetProperty("answers", out var all) || all.ValueKind != JsonValueKind.Object ? []
        : [.. all.EnumerateObject().Select(one => new LearntAnswer(one.Name,
            Enum.GetValues<AnswerType>().First(type => FileWord.Of(type) == Text(one.Value, "type")),
            Text(one.Value, "evidence") is { Length: > 0 } proof ? proof : null))];

    public static IEnumerable<LabelledCase> Of(string folder) =>
        Directory.GetDirectories(folder).Order(StringComparer.Ordinal).SelectMany(RepliesOf);

    public static string Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() ?? "" : "";

    // Each with what those before it answered.
    private static IEnumerable<LabelledCase> RepliesOf(string folder)
    {
        var labels = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "case.json"))).RootElement;
        var letter = LetterOf(folder, labels);
        foreach (var reply in labels.GetProperty("replies").EnumerateArray())
        {
            var file = Text(reply, "file");
            var message = MailFile.Read(File.ReadAllBytes(Path.Combine(folder, file)), file);
            var one = new LabelledCase(letter, message, reply.GetProperty("gold"));
            yield return one;
            letter = letter with { Earlier = [.. letter.Earlier, new EarlierReply(null, [.. one.Answers.Select(Told)])] };
        }
    }

    private static Answer Told(LearntAnswer answer) => new(answer.Question, answer.Type, null, AnswerOrigin.Inline, null, 1);

    private static SentLetter LetterOf(string folder, JsonElement labels)
    {
        var regime = RegimeLibrary.BuiltIn.Find(Text(labels, "regime")) ?? throw new InvalidOperationException(Text(labels, "regime"));
        return SentLetter.Of(File.ReadAllText(Path.Combine(folder, Text(labels, "letter"))), regime,
            DateOnly.ParseExact(Text(labels, "sentOn"), "yyyy-MM-dd"));
    }
}
