using System.Text.Json;

namespace Hawl.Core.Requests.Checks;

// The words by which letters are looked through, of all languages together: one file for each language in Words/.
public sealed record CheckWords(
    IReadOnlyList<string> Salutations,
    IReadOnlyList<string> SignOffs,
    IReadOnlyList<string> GenericTitles,
    IReadOnlyList<string> OwnData)
{
    // A sign-off is a line of its own with little more on it.
    private const int LongestSignOff = 40;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static CheckWords All { get; } = Load();

    public bool IsSalutation(string line) => StartsWithOne(line, Salutations);

    public bool IsSignOff(string line) => line.Length <= LongestSignOff && StartsWithOne(line, SignOffs);

    // Whom a salutation greets.
    public string Greeted(string salutation)
    {
        var greeting = Salutations.Where(s => StartsWith(salutation, s)).MaxBy(s => s.Length) ?? "";
        return salutation[greeting.Length..].Trim().TrimEnd(',', ':', '.', '!').Trim();
    }

    public bool IsGenericTitle(string title)
    {
        var words = Plain(title);
        return GenericTitles.Any(g => words == g);
    }

    public string? OwnDataIn(string text)
    {
        var words = $" {Plain(text)} ";
        return OwnData.FirstOrDefault(phrase => words.Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static bool StartsWithOne(string line, IReadOnlyList<string> starts) => starts.Any(s => StartsWith(line, s));

    private static bool StartsWith(string line, string start) => line.StartsWith(start, StringComparison.OrdinalIgnoreCase)
        && (line.Length == start.Length || !char.IsLetter(line[start.Length]));

    // Lower case words with one space between them.
    private static string Plain(string text) => string.Join(
        ' ',
        string.Concat(text.ToLowerInvariant().Replace('’', '\'').Select(c => char.IsLetterOrDigit(c) || c == '\'' ? c : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static CheckWords Load()
    {
        const string Folder = "Hawl.Core.Requests.Checks.Words.";
        var assembly = typeof(CheckWords).Assembly;
        var files = assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order()
            .Select(name =>
            {
                using var file = assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} cannot be read.");
                return JsonSerializer.Deserialize<CheckWords>(file, Json) ?? throw new InvalidOperationException($"{name} is empty.");
            })
            .ToList();
        return new CheckWords(
            [.. files.SelectMany(f => f.Salutations)],
            [.. files.SelectMany(f => f.SignOffs)],
            [.. files.SelectMany(f => f.GenericTitles)],
            [.. files.SelectMany(f => f.OwnData)]);
    }
}
