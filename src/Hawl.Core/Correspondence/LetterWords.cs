using System.Text.Json;

namespace Hawl.Core.Correspondence;

// What we add to a letter, in the letter's own language: one file for each language in Letters/.
public sealed record LetterWords(
    string Placeholder, string LawPlaceholder, string Subject, string Addressee, string Salutation, string Opening, string SignOff,
    IReadOnlyDictionary<string, string> AnswerHints, IReadOnlyList<string> Footer)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    private static readonly Dictionary<string, LetterWords> Known = Load();

    public static IReadOnlyCollection<string> Languages => Known.Keys;

    public static LetterWords In(string language) => Known.TryGetValue(language, out var words)
        ? words
        : throw new RuleException(
            "letter-language", $"There are no words for letters in the language '{language}'. Known: {string.Join(", ", Known.Keys)}.");

    public static string Fill(string text, params ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (name, value) in values)
        {
            text = text.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        }

        return text;
    }

    private static Dictionary<string, LetterWords> Load()
    {
        const string Folder = "Hawl.Core.Correspondence.Letters.";
        var assembly = typeof(LetterWords).Assembly;
        var known = new Dictionary<string, LetterWords>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order())
        {
            using var file = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} cannot be read.");
            known[name[Folder.Length..^".json".Length]] = JsonSerializer.Deserialize<LetterWords>(file, Json)
                ?? throw new InvalidOperationException($"{name} is empty.");
        }

        return known;
    }
}
