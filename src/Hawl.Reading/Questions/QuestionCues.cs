using System.Text.Json;

namespace Hawl.Reading.Questions;

// The words by which the parts of a letter are known, of all languages together: a letter may mix them. One embedded file a language.
internal static class QuestionCues
{
    private const int LongestClosing = 60;
    private static readonly Dictionary<string, HashSet<string>> Words = Load();

    public static bool IsLabel(ReadOnlySpan<char> word) => Words["labels"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    public static bool AsksByItself(string text) =>
        text.Contains('?') || IsInterrogative(text) || IsRequest(text) || Words["courtesies"].Any(word => Contains(text, word));

    public static bool IsInterrogative(string text) => Begins(text, "interrogatives");

    public static bool IsRequest(string text) => Begins(text, "requests");

    // Not in capitals: "OS" is a map-maker, "os" is Welsh for if.
    public static bool IsConditional(string text) => Words["conditions"].Any(word => Contains(text, word, inCapitals: false));

    public static bool IsUnfinished(string text)
    {
        var bare = text.AsSpan().TrimEnd(" :-–—");
        return Words["unfinished"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare[(bare.LastIndexOf(' ') + 1)..]);
    }

    // "For the year to 31 March 2023", "in each year": when or where, and nothing that could be asked for.
    public static bool IsFraming(string text) => Begins(text, "framings");

    // What joins the last item of a list to the one before.
    public static bool IsJoint(ReadOnlySpan<char> word) => Words["joints"].GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    // A line that ends the letter, such as "Yours faithfully" or "Best, Wilf": a closing phrase by itself, before a comma, or with a name.
    public static bool IsClosing(string line) => line.Length <= LongestClosing && Words["closings"].Any(closing =>
        line.StartsWith(closing, StringComparison.OrdinalIgnoreCase)
        && !IsLetterAt(line, closing.Length)
        && (line.Length == closing.Length || line[closing.Length] is ',' or '.' or '!' || line.Count(letter => letter == ' ') < 3));

    public static bool IsThanks(string line) => Begins(line, "thanks");

    private static bool Begins(string text, string list) =>
        Words[list].Any(word => text.StartsWith(word, StringComparison.OrdinalIgnoreCase) && !IsLetterAt(text, word.Length));

    private static bool Contains(string text, string word, bool inCapitals = true)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            var isWord = !IsLetterAt(text, at - 1) && !IsLetterAt(text, at + word.Length);
            if (isWord && (inCapitals || !char.IsUpper(text[at + word.Length - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && char.IsLetter(text[at]);

    private static Dictionary<string, HashSet<string>> Load()
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        var assembly = typeof(QuestionCues).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Questions/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            foreach (var (list, more) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream ?? Stream.Null) ?? [])
            {
                words.TryAdd(list, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
                words[list].UnionWith(more);
            }
        }

        return words;
    }
}
