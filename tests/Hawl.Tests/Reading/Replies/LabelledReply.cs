using System.Globalization;
using System.Text;
using Hawl.Law.Files;
using Hawl.Law.Regimes;
using Hawl.Mail.Mime;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;

namespace Hawl.Tests.Reading.Replies;

// A reply of our own with what it means, from a file of such replies: "=== name", lines "label: value", "--- reply" (or "--- html"),
// and the words. A label that is left out is not asserted, but for outcome, grounds and due day, which then must be none. "misread" names
// the labels that the reader is known to get wrong: they count in what it is measured at, and are to be taken out when it gets them right.
public sealed record LabelledReply(string Name, Dictionary<string, string> Labels, bool IsHtml, string Words)
{
    private static readonly string[] _always = ["kind", "outcome", "grounds", "due"];
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Reading", "TestData");
    private static readonly Lazy<Dictionary<string, string>> _letters = new(() =>
        Parts("letters.txt").ToDictionary(part => part.Name, part => part.Text));

    public static IReadOnlyList<LabelledReply> All { get; } =
        [.. Directory.GetFiles(_folder, "*.txt").Where(file => Path.GetFileName(file) != "letters.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => Parts(Path.GetFileName(file))).Select(part => Read(part.Name, part.Text))];

    public string this[string label] => Labels.GetValueOrDefault(label, "");

    public IEnumerable<string> Misread => this["misread"].Split(", ", StringSplitOptions.RemoveEmptyEntries);

    // What is labelled of the message itself; outcome, grounds and due day always are.
    public IEnumerable<string> Asserted => Labels.Keys
        .Where(label => label is not ("letter" or "regime" or "misread") && !label.StartsWith("answer ", StringComparison.Ordinal)
            && !label.StartsWith("proof ", StringComparison.Ordinal))
        .Union(_always);

    public IEnumerable<KeyValuePair<string, string>> Answers =>
        Labels.Where(label => label.Key.StartsWith("answer ", StringComparison.Ordinal));

    // "proof 4": the words that prove an answer, all of them.
    public IEnumerable<(string Question, string Words)> Proofs =>
        Labels.Where(label => label.Key.StartsWith("proof ", StringComparison.Ordinal)).Select(label => (label.Key[6..], label.Value));

    public ReplyReading Reading() => ReplyReader.Read(Letter(), Message());

    public SentLetter Letter()
    {
        var regime = RegimeLibrary.BuiltIn.Find(Labels.GetValueOrDefault("regime", "uk-foia"));
        return SentLetter.Of(_letters.Value[this["letter"]], regime ?? throw new InvalidOperationException(this["regime"]),
            new DateOnly(2023, 5, 2));
    }

    public Message Message() => MailFile.Read(Encoding.UTF8.GetBytes(Words), IsHtml ? "reply.html" : "reply.txt");

    public string Wanted(string label) => label is "grounds" or "mentioned"
        ? string.Join(", ", this[label].Split(", ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)) : this[label];

    // "number 23", "see 1", "nil"; a label without a value asks for the type alone.
    public static string Told(string label, string wanted, ReplyReading reading)
    {
        var answer = reading.Answers.FirstOrDefault(one => $"answer {one.Question}" == label);
        var isOpen = !wanted.Contains(' ', StringComparison.Ordinal);
        return answer is null ? "none" : isOpen || !HasValue(answer) ? FileWord.Of(answer.Type)
            : $"{FileWord.Of(answer.Type)} {answer.Value}".TrimEnd();
    }

    // A reading in the manner of the labels.
    public string Told(string label, ReplyReading reading) => label switch
    {
        "kind" => FileWord.Of(reading.Kind),
        "outcome" => reading.Outcome is { } outcome ? FileWord.Of(outcome) : "",
        "review" => reading.Review is { } review ? FileWord.Of(review) : "",
        "grounds" => string.Join(", ", reading.Grounds
            .Select(one => $"{one.Act} {one.Ref}{(one.Ncnd ? " ncnd" : "")}").Order(StringComparer.Ordinal)),
        "due" => reading.NewDueDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
        "fee" => reading.Fee?.ToString(CultureInfo.InvariantCulture) ?? "",
        "reference" => reading.Reference ?? "",
        "mentioned" => string.Join(", ", reading.Mentioned.Select(one => $"{one.Act} {one.Ref}")
            .Where(this["mentioned"].Contains).Order(StringComparer.Ordinal)),
        _ => throw new InvalidOperationException($"{Name} has a label {label}."),
    };

    public override string ToString() => Name;

    private static bool HasValue(Answer answer) =>
        answer.Type is AnswerType.Number or AnswerType.Date or AnswerType.List or AnswerType.See or AnswerType.Text;

    private static LabelledReply Read(string name, string text)
    {
        var isHtml = text.Contains("\n--- html\n", StringComparison.Ordinal);
        var parts = text.Split(isHtml ? "--- html\n" : "--- reply\n", 2);
        var labels = parts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(": ", 2))
            .ToDictionary(pair => pair[0], pair => pair[1]);
        return new LabelledReply(name, labels, isHtml, parts[1]);
    }

    private static IEnumerable<(string Name, string Text)> Parts(string file) =>
        from part in $"\n{File.ReadAllText(Path.Combine(_folder, file)).ReplaceLineEndings("\n")}".Split("\n=== ").Skip(1)
        let end = part.IndexOf('\n', StringComparison.Ordinal)
        select (part[..end], part[(end + 1)..]);
}
