using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Cues;

// The phrases by which replies are understood, of all languages together, since many replies use two. One embedded file a language: a list
// of patterns under each name.
internal static partial class CueBook
{
    private const int MostKept = 4_096;

    private static readonly List<string> _words = [];
    private static readonly FrozenDictionary<string, CueList> _cues = Load();
    private static readonly WordSearch _search = new(_words);
    private static readonly ulong[] _allWords = [.. Enumerable.Repeat(ulong.MaxValue, (_words.Count / WordSearch.Bits) + 1)];
    private static readonly TextMemory<CueText> _read = new(MostKept, static plain =>
        new CueText(plain, plain.EndsWith('\n') ? _allWords : _search.In(plain), _cues.Count));

    // Whether a plain text (see PlainWords) has one of the phrases.
    public static bool Has(this string plain, string cue) => _read.Of(plain).Has(_cues[cue]);

    // The phrase that stands first; of two that begin together the longer.
    public static Match Find(this string plain, string cue) => _cues[cue].First(plain, _read.Of(plain).Words);

    public static int Count(this string plain, string cue) => _cues[cue].Count(plain, _read.Of(plain).Words);

    // "{give}" in a phrase stands for any of the words under "part.give", so that verbs, objects and denials are put together.
    private static string Whole(string phrase, Dictionary<string, List<string>> all) => Part().Replace(
        phrase, part => $"(?:{string.Join('|', all[$"part.{part.Groups[1].Value}"].Select(words => Whole(words, all)))})");

    [GeneratedRegex(@"\{([a-z]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Part();

    private static FrozenDictionary<string, CueList> Load()
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

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var cues = all.Where(list => !list.Key.StartsWith("part.", StringComparison.Ordinal)).Select((list, n) =>
            new CueList(n, list.Key, list.Value.ConvertAll(phrase => Whole(phrase, all)), Needs)).ToList();
        return all.Keys.Where(name => !name.StartsWith("part.", StringComparison.Ordinal)).Zip(cues)
            .ToFrozenDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);

        int[][] Needs(string pattern) => [.. PatternNeeds.Of(pattern).Select(set => set.Select(Number).ToArray())];

        int Number(string word)
        {
            if (numbers.TryAdd(word, _words.Count))
            {
                _words.Add(word);
            }

            return numbers[word];
        }
    }
}
