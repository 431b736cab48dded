using System.Text.Json;

namespace Hawl.Reading.Values;

// The words of which dates and numbers are made, of all languages together: a bilingual reply uses two. One embedded file a language.
internal sealed record ValueWords
{
    private static readonly JsonSerializerOptions Naming = new(JsonSerializerDefaults.Web);

    public static ValueWords All { get; } = Load();

    public required Dictionary<string, int> Months { get; init; }

    public required Dictionary<string, int> Numbers { get; init; }

    // "First", "second": places in a row.
    public Dictionary<string, int> Ordinals { get; init; } = Table<int>();

    public required Dictionary<string, long> Scales { get; init; }

    public required List<string> Joins { get; init; }

    public required List<string> Fewer { get; init; }

    public required List<string> Percent { get; init; }

    // Words after which a number is the name of something: "section 43".
    public required List<string> Labels { get; init; }

    // Words that are a number in another language: "heat pump".
    public List<string> Phrases { get; init; } = [];

    private static ValueWords Load()
    {
        var all = new ValueWords
        {
            Months = Table<int>(),
            Numbers = Table<int>(),
            Scales = Table<long>(),
            Joins = [],
            Fewer = [],
            Percent = [],
            Labels = [],
        };
        var assembly = typeof(ValueWords).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Values/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            var one = JsonSerializer.Deserialize<ValueWords>(stream ?? Stream.Null, Naming)
                ?? throw new InvalidOperationException($"{name} holds no words.");
            Add(one.Months, all.Months);
            Add(one.Numbers, all.Numbers);
            Add(one.Ordinals, all.Ordinals);
            Add(one.Scales, all.Scales);
            all.Joins.AddRange(one.Joins);
            all.Fewer.AddRange(one.Fewer);
            all.Percent.AddRange(one.Percent);
            all.Labels.AddRange(one.Labels);
            all.Phrases.AddRange(one.Phrases);
        }

        return all;
    }

    private static Dictionary<string, T> Table<T>() => new(StringComparer.OrdinalIgnoreCase);

    private static void Add<T>(Dictionary<string, T> from, Dictionary<string, T> into)
    {
        foreach (var (word, value) in from)
        {
            into.TryAdd(word, value);
        }
    }
}
