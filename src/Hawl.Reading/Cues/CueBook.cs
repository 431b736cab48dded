using System.Text.Json;
using System.Text.RegularExpressions;

namespace Hawl.Reading.Cues;

// The phrases by which replies are understood, of all languages together, since many replies use two. One embedded file a language: a list
// of patterns under each name.
internal static partial class CueBook
{
    private const int LongestPattern = 1_200;

    private static readonly Dictionary<string, List<string>> _phrases = Load();
    private static readonly Dictionary<string, Lazy<Cue[]>> _cues = _phrases.ToDictionary(
        list => list.Key, list => new Lazy<Cue[]>(() => [.. Made(list.Key, list.Value)]), StringComparer.Ordinal);

    // Whether a plain text (see PlainWords) has one of the phrases.
    public static bool Has(this string plain, string cue) => Array.Exists(_cues[cue].Value, one => one.IsIn(plain));

    // The phrase that stands first; of two that begin together the longer.
    public static Match Find(this string plain, string cue) => _cues[cue].Value.Select(one => one.First(plain))
        .OrderByDescending(match => match.Success).ThenBy(match => match.Index).ThenByDescending(match => match.Length).First();

    public static int Count(this string plain, string cue) => _cues[cue].Value.Sum(one => one.Count(plain));

    // Names that end so say that the phrase must begin the text, or be all of it. Phrases are taken together as far as one automaton may
    // hold them, and in two halves where it may not.
    private static IEnumerable<Cue> Made(string name, List<string> phrases)
    {
        var any = $"(?:{string.Join('|', phrases)})";
        var pattern = name.EndsWith("Whole", StringComparison.Ordinal) ? $"^{any}$"
            : name.EndsWith("First", StringComparison.Ordinal) ? $"^{any}"
            : any;
        if (phrases.Count == 1 || pattern.Length < LongestPattern)
        {
            return [new Cue(pattern)];
        }

        var half = phrases.Count / 2;
        return Made(name, phrases[..half]).Concat(Made(name, phrases[half..]));
    }

    // "{give}" in a phrase stands for any of the words under "part.give", so that verbs, objects and denials are put together.
    private static string Whole(string phrase, Dictionary<string, List<string>> all) => Part().Replace(
        phrase, part => $"(?:{string.Join('|', all[$"part.{part.Groups[1].Value}"].Select(words => Whole(words, all)))})");

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    private static Dictionary<string, List<string>> Load()
    {
        var all = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var assembly = typeof(CueBook).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Cues/", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            foreach (var (cue, phrases) in JsonSerializer.Deserialize<Dictionary<string, string[]>>(stream ?? Stream.Null) ?? [])
            {
                all.TryAdd(cue, []);
                all[cue].AddRange(phrases);
            }
        }

        return all.Where(list => !list.Key.StartsWith("part.", StringComparison.Ordinal)).ToDictionary(
            list => list.Key, list => list.Value.ConvertAll(phrase => Whole(phrase, all)), StringComparer.Ordinal);
    }
}
