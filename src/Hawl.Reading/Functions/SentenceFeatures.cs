using System.Text.RegularExpressions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Functions;

// What of a sentence is compared with the examples: its words, their stems, and which follow each other. Figures, sums, years,
// provisions and addresses count as what they are, whatever they say.
internal static partial class SentenceFeatures
{
    private const int MostWords = 60;
    private const int StemLetters = 5;
    private const string Edge = "^";

    // Each feature once, in the order of the words.
    public static IReadOnlyList<string> Of(string plain)
    {
        var found = new List<string>();
        var (earlier, before, count) = (Edge, Edge, 0);
        foreach (Match match in Word().Matches(Contractions.WrittenOut(plain)))
        {
            if (++count > MostWords)
            {
                break;
            }

            var word = Kind(match);
            var stem = word.Length > StemLetters && word[0] != '<' ? word[..StemLetters] : word;
            found.Add(word);
            found.Add($"{stem}~");
            found.Add($"{before} {stem}");
            found.Add($"{earlier} _ {stem}");
            if (match.Groups["provision"] is { Success: true } provision)
            {
                found.Add($"<provision {provision.Value}>");
            }

            (earlier, before) = (before, stem);
        }

        found.Add($"{before} {Edge}");
        found.Add(count switch { < 4 => "<few words>", < 9 => "<some words>", < 25 => "<many words>", _ => "<most words>" });
        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    private static string Kind(Match match) =>
        match.Groups["provision"].Success ? "<provision>"
        : match.Groups["link"].Success ? "<link>"
        : match.Groups["mail"].Success ? "<mail>"
        : match.Groups["sum"].Success ? "<sum>"
        : match.Groups["year"].Success ? "<year>"
        : match.Groups["number"].Success ? "<number>"
        : match.Value;

    [GeneratedRegex(
        """
        (?<mail>[\w.+-]+@[\w.-]+) | (?<link>(?:https?://|www\.)\S+)
        | \b(?:sections?|ss?|regulations?|regs?|articles?|art|adran|rheoliad|erthygl)\.?\ ?(?<provision>\d+[a-z]?)(?:\.\d|\(\w{1,4}\))*
        | (?<sum>[£€$]\ ?\d[\d,.]*) | (?<year>\b(?:19|20)\d\d\b) | (?<number>\d[\d,.]*) | [\p{L}']+ | [?:;"]
        """,
        RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Word();
}
