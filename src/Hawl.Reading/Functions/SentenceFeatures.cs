using System.Text.RegularExpressions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

// What of a sentence is compared with the examples: its words, their stems, and which follow each other. Figures, sums, years,
// provisions and addresses count as what they are, whatever they say. A feature is a number made of its letters, of 32 bits: there are
// some hundred thousand, and hardly two share one.
internal static partial class SentenceFeatures
{
    private const int MostWords = 60;
    private const int StemLetters = 5;
    private const int ShortWord = 4;
    private const int FeaturesEach = 5;
    private const uint Edge = 1;
    private const uint Basis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    // Each feature once, in the order of the words.
    public static IReadOnlyCollection<uint> Of(string plain)
    {
        var text = Contractions.WrittenOut(plain);
        var found = new OrderedDictionary<uint, bool>(Math.Min(MostWords, text.Length / ShortWord) * FeaturesEach);
        var (earlier, before, count) = (Edge, Edge, 0);
        foreach (var place in Word().EnumerateMatches(text))
        {
            if (count++ == MostWords)
            {
                break;
            }

            var word = Read(text, place);
            found.TryAdd(Number(word.Letters, 'w'), true);
            found.TryAdd(Pair(word.Stem, 's'), true);
            found.TryAdd(Pair(before, word.Stem), true);
            found.TryAdd(Pair(Pair(earlier, '_'), word.Stem), true);
            if (word.Provision.Length > 0)
            {
                found.TryAdd(Number(word.Provision, 'p'), true);
            }

            (earlier, before) = (before, word.Stem);
        }

        found.TryAdd(Pair(before, Edge), true);
        found.TryAdd(Pair(Math.Min(count, MostWords) switch { < 4 => 1u, < 9 => 2u, < 25 => 3u, _ => 4u }, 'n'), true);
        return found.Keys;
    }

    // The stems of a stretch of a sentence, in their order.
    public static List<uint> Stems(string plain)
    {
        var text = Contractions.WrittenOut(plain);
        var stems = new List<uint>(text.Length / ShortWord);
        foreach (var place in Word().EnumerateMatches(text))
        {
            stems.Add(Read(text, place).Stem);
        }

        return stems;
    }

    // Letters alone are a word; what else it may be is asked again.
    private static Feature Read(string text, ValueMatch place)
    {
        var word = text.AsSpan(place.Index, place.Length);
        if (IsWord(word))
        {
            return new Feature(word, Stem(word), []);
        }

        var match = Word().Match(text, place.Index);
        var kind = Kind(match);
        return new Feature(kind ?? match.ValueSpan, kind is null ? Stem(match.ValueSpan) : Number(kind),
            match.Groups["provision"].ValueSpan);
    }

    private static bool IsWord(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) && letter != '\'')
            {
                return false;
            }
        }

        return true;
    }

    private static uint Stem(ReadOnlySpan<char> word) => Number(word.Length > StemLetters ? word[..StemLetters] : word);

    private static string? Kind(Match match) =>
        match.Groups["provision"].Success ? "<provision>"
        : match.Groups["link"].Success ? "<link>"
        : match.Groups["mail"].Success ? "<mail>"
        : match.Groups["sum"].Success ? "<sum>"
        : match.Groups["year"].Success ? "<year>"
        : match.Groups["number"].Success ? "<number>"
        : null;

    // The hash of Fowler, Noll and Vo, the same in every process.
    private static uint Number(ReadOnlySpan<char> word, uint sort = 0)
    {
        var number = Basis ^ sort;
        foreach (var letter in word)
        {
            number = (number ^ letter) * Prime;
        }

        return number;
    }

    public static uint Pair(uint one, uint other) => (((one ^ 0x9E3779B9) * Prime) ^ other) * Prime;

    [GeneratedRegex(
        """
        (?<mail>[\w.+-]{1,64}@[\w.-]+) | (?<link>(?:https?://|www\.)\S+)
        | \b(?:sections?|ss?|regulations?|regs?|articles?|art|adran|rheoliad|erthygl)\.?\ ?(?<provision>\d+[a-z]?)(?:\.\d|\(\w{1,4}\))*
        | (?<sum>[£€$]\ ?\d[\d,.]*) | (?<year>\b(?:19|20)\d\d\b) | (?<number>\d[\d,.]*) | [\p{L}']+ | [?:;"]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();

    // A word as it counts.
    private readonly ref struct Feature(ReadOnlySpan<char> letters, uint stem, ReadOnlySpan<char> provision)
    {
        public ReadOnlySpan<char> Letters { get; } = letters;

        public uint Stem { get; } = stem;

        public ReadOnlySpan<char> Provision { get; } = provision;
    }
}
