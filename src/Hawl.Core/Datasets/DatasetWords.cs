using System.Text.Json;
using Hawl.Reading.Answers;

namespace Hawl.Core.Datasets;

// The words that go with the answers: one file for each language in Words/.
public sealed record DatasetWords
{
    private const string Folder = "Datasets/";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, DatasetWords> Known = Load();

    public static IReadOnlyCollection<string> Languages => Known.Keys;

    // Of tables, by their names for programs.
    public required IReadOnlyDictionary<string, Text> Tables { get; init; }

    public required IReadOnlyDictionary<string, Text> Columns { get; init; }

    // What each kind of answer is called, by its word.
    public required IReadOnlyDictionary<string, string> Names { get; init; }

    // What each kind of answer means, by its word.
    public required IReadOnlyDictionary<string, string> Types { get; init; }

    // Labels and short sentences, by name.
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    // How the answers were read, a paragraph each.
    public required IReadOnlyList<string> Method { get; init; }

    public required IReadOnlyList<string> Licence { get; init; }

    public static DatasetWords In(string language) => Known.TryGetValue(language, out var words)
        ? words
        : throw new RuleException(
            "dataset-language", $"There are no words for datasets in the language '{language}'. Known: {string.Join(", ", Known.Keys)}.");

    public string Means(AnswerType type) => Types[Words.Of(type)];

    public string Label(string name, params object[] values) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, Labels[name], values);

    private static Dictionary<string, DatasetWords> Load()
    {
        var assembly = typeof(DatasetWords).Assembly;
        var known = new Dictionary<string, DatasetWords>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var file = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} cannot be read.");
            known[name[Folder.Length..^".json".Length]] = JsonSerializer.Deserialize<DatasetWords>(file, Json)
                ?? throw new InvalidOperationException($"{name} is empty.");
        }

        return known;
    }

    public sealed record Text(string Title, string Means);
}
