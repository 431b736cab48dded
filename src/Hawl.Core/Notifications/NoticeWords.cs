using System.Globalization;
using System.Text.Json;

namespace Hawl.Core.Notifications;

// The words of our mail to people: one file for each language in Words/. In it a notice is a subject and blocks, each a text, a
// link with where it leads to, a list by its name, or a quotation.
public sealed record NoticeWords(
    NoticeWords.Frame Around, IReadOnlyDictionary<string, NoticeWords.Text> Notices, IReadOnlyDictionary<string, string> Unasked)
{
    private const string Folder = "Hawl.Core.Notifications.Words.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, NoticeWords> Known = Load();

    public static IReadOnlyCollection<string> Languages => Known.Keys;

    public static NoticeWords In(string language) => Known.TryGetValue(language, out var words)
        ? words
        : throw new RuleException(
            "notice-language", $"There are no words for notices in the language '{language}'. Known: {string.Join(", ", Known.Keys)}.");

    public string Date(DateOnly date) => Places.Fill(Around.Date, new Dictionary<string, string>
    {
        ["weekday"] = Around.Weekdays[(int)date.DayOfWeek],
        ["day"] = date.Day.ToString(CultureInfo.InvariantCulture),
        ["month"] = Around.Months[date.Month - 1],
        ["year"] = date.Year.ToString(CultureInfo.InvariantCulture),
    });

    // Why an authority of a batch was not asked.
    public string NotAsked(string why, string authority) =>
        Places.Fill(Unasked[why], new Dictionary<string, string> { ["authority"] = authority });

    // A block whose quotation or list is empty is left out.
    public NoticeContent Write(string name, string language, NoticeValues values)
    {
        var text = Notices.GetValueOrDefault(name) ?? throw new InvalidOperationException($"There are no words for the notice '{name}'.");
        var texts = values.Texts.ToDictionary(v => v.Name, v => v.Value);
        var blocks = text.Blocks.Prepend(new Piece { Text = Around.Greeting }).Where(b => b.If is null || IsGiven(b.If, texts, values))
            .Select(b => Block(b, texts, values)).OfType<NoticeBlock>();
        return new NoticeContent(language, Places.Fill(text.Subject, texts), [.. blocks], Places.Fill(text.Why ?? Around.Why, texts));
    }

    private static bool IsGiven(string name, Dictionary<string, string> texts, NoticeValues values) =>
        texts.TryGetValue(name, out var text) ? text.Length > 0 : values.Lists[name].Count > 0;

    private static NoticeBlock? Block(Piece piece, Dictionary<string, string> texts, NoticeValues values) => piece switch
    {
        { Text: { } text } => new NoticeBlock.Paragraph(Places.Fill(text, texts)),
        { Link: { } words, To: { } to } => new NoticeBlock.Link(Places.Fill(words, texts), Places.Fill(to, texts)),
        { List: { } name } => values.Lists[name] is { Count: > 0 } items ? new NoticeBlock.Items(items) : null,
        { Quote: { } quote } => Places.Fill(quote, texts) is { Length: > 0 } words ? new NoticeBlock.Quotation(words) : null,
        _ => throw new InvalidOperationException("A block of a notice is a text, a link, a list or a quote."),
    };

    private static Dictionary<string, NoticeWords> Load()
    {
        var assembly = typeof(NoticeWords).Assembly;
        var known = new Dictionary<string, NoticeWords>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var file = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} cannot be read.");
            known[name[Folder.Length..^".json".Length]] = JsonSerializer.Deserialize<NoticeWords>(file, Json)
                ?? throw new InvalidOperationException($"{name} is empty.");
        }

        return known;
    }

    // What stands around every notice.
    public sealed record Frame(
        string Greeting, string Why, string Choose, string Unsubscribe, string Date, IReadOnlyList<string> Weekdays,
        IReadOnlyList<string> Months);

    public sealed record Text(string Subject, IReadOnlyList<Piece> Blocks, string? Why);

    public sealed record Piece
    {
        public string? Text { get; init; }

        public string? Link { get; init; }

        public string? To { get; init; }

        public string? List { get; init; }

        public string? Quote { get; init; }

        // Only where this value or list is not empty.
        public string? If { get; init; }
    }
}
