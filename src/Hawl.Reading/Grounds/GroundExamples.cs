using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Functions;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Grounds;

// Sentences that name provisions, some applied and some not: those marked "{+section 12}" and "{-section 43}" in the files beside, and the
// examples of what sentences do, where that tells.
internal static partial class GroundExamples
{
    private const int Weight = 2;

    public static IEnumerable<(bool IsApplied, string Before, string After)> All() =>
        [.. Marked().SelectMany(one => Enumerable.Repeat(one, Weight)), .. SentenceFunctions.Examples().SelectMany(Told)];

    private static IEnumerable<(bool, string, string)> Marked()
    {
        var assembly = typeof(GroundExamples).Assembly;
        foreach (var name in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("Grounds/Examples/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            using var lines = new StreamReader(stream ?? Stream.Null);
            while (lines.ReadLine() is { } line)
            {
                foreach (Match match in Mark().Matches(line))
                {
                    var end = match.Index + match.Length;
                    yield return (match.Groups["sign"].Value == "+", Plain(line[..match.Index]), Plain(line[end..]));
                }
            }
        }
    }

    private static string Plain(string words) => PlainWords.Of(Mark().Replace(words, match => match.Groups["words"].Value));

    private static IEnumerable<(bool, string, string)> Told((SentenceFunction Function, string Plain) example) =>
        example.Function switch
        {
            SentenceFunction.Refuses or SentenceFunction.Ncnd or SentenceFunction.NotHeld or SentenceFunction.ReviewUpheld => (bool?)true,
            SentenceFunction.Reasons when Says(example.Plain) => null,
            SentenceFunction.Courtesy or SentenceFunction.Fact or SentenceFunction.Gives or SentenceFunction.Points
                or SentenceFunction.ReviewVaried => null,
            _ => false,
        } is { } isApplied
            ? Provision().Matches(example.Plain).Select(match =>
                (isApplied, example.Plain[..match.Index], example.Plain[(match.Index + match.Length)..]))
            : [];

    // Reasons that may apply what they name.
    private static bool Says(string plain) =>
        plain.Has("groundApplied") && !plain.Has("groundDenied") && !plain.Has("groundWeighed") && !plain.Has("firstDecision");

    [GeneratedRegex(@"\{(?<sign>[+-])(?<words>[^}]*)\}")]
    private static partial Regex Mark();

    [GeneratedRegex(
        @"\b(?:sections?|ss?|regulations?|regs?|articles?|art|adran|rheoliad|erthygl)\.? ?\d+[a-z]{0,2}(?:\.\d|\.[a-z]\b| ?\(\w{1,4}\))*",
        RegexOptions.CultureInvariant)]
    private static partial Regex Provision();
}
