using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The years that a letter asks about and that columns are named for; a year of accounts goes by the one in which it begins.
internal static partial class Years
{
    private const int MostYears = 40;

    // Those named, and those between two that are joined: "2019/20 to 2022/23".
    public static IEnumerable<string> Asked(string text)
    {
        var found = new List<string>();
        var end = 0;
        foreach (var year in Year().Matches(text).Take(MostYears))
        {
            if (found.Count > 0 && PlainWords.Of(text.AsSpan()[end..year.Index]).Trim().Has("rangeWord") && year.Index - end < 12)
            {
                found.AddRange(Between(found[^1], year.Groups[1].Value));
            }

            found.Add(year.Groups[1].Value);
            end = year.Index + year.Length;
        }

        return found.Distinct();
    }

    // The year in the head of a column; null where there is none.
    public static string? Named(string head) => Year().Match(head) is { Success: true } year ? year.Groups[1].Value : null;

    private static IEnumerable<string> Between(string from, string to)
    {
        var first = int.Parse(from, CultureInfo.InvariantCulture) + 1;
        var count = int.Parse(to, CultureInfo.InvariantCulture) - first;
        return count is > 0 and <= MostYears
            ? Enumerable.Range(first, count).Select(year => year.ToString(CultureInfo.InvariantCulture)) : [];
    }

    [GeneratedRegex(@"(?<![\w.,£$€])((?:19|20)[0-9]{2})(?:\s?[-–/]\s?(?:(?:19|20)?[0-9]{2}))?(?![\w%]|[.,][0-9])")]
    private static partial Regex Year();
}
