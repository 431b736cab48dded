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
    private const uint Edge = 1;
    private const uint Basis = 2_166_136_261;
    private const uint Prime = 16_777_619;

    // Each feature once, in the order of the words.
    public static IReadOnlyCollection<uint> Of(string plain)
    {
        var found = new OrderedDictionary<uint, bool>();
        var (earlier, before, count) = (Edge, Edge, 0);
        for (var match = Word().Match(Contractions.WrittenOut(plain)); match.Success && count < MostWords; match = match.NextMatch())
        {
            count++;
            var kind = Kind(match);
            var word = kind ?? match.ValueSpan;
            var stem = Number(kind is null && word.Length > StemLetters ? word[..StemLetters] : word);
            found.TryAdd(Number(word, 'w'), true);
            found.TryAdd(Pair(stem, 's'), true);
            found.TryAdd(Pair(before, stem), true);
            found.TryAdd(Pair(Pair(earlier, '_'), stem), true);
            if (match.Groups["provision"] is { Success: true } provision)
            {
                found.TryAdd(Number(provision.ValueSpan, 'p'), true);
            }

            (earlier, before) = (before, stem);
        }

        found.TryAdd(Pair(before, Edge), true);
        found.TryAdd(Pair(count switch { < 4 => 1u, < 9 => 2u, < 25 => 3u, _ => 4u }, 'n'), true);
        return found.Keys;
    }

    // The stems of a stretch of a sentence, in their order; the last so many, where it is longer.
    public static IReadOnlyList<uint> Stems(string plain, int most) =>
        [.. Word().Matches(Contractions.WrittenOut(plain)).TakeLast(most).Select(match =>
        {
            var kind = Kind(match);
            var word = kind ?? match.ValueSpan;
            return Number(kind is null && word.Length > StemLetters ? word[..StemLetters] : word);
        })];

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
        (?<mail>[\w.+-]+@[\w.-]+) | (?<link>(?:https?://|www\.)\S+)
        | \b(?:sections?|ss?|regulations?|regs?|articles?|art|adran|rheoliad|erthygl)\.?\ ?(?<provision>\d+[a-z]?)(?:\.\d|\(\w{1,4}\))*
        | (?<sum>[£€$]\ ?\d[\d,.]*) | (?<year>\b(?:19|20)\d\d\b) | (?<number>\d[\d,.]*) | [\p{L}']+ | [?:;"]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
