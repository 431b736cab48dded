using System.Globalization;
using System.Text.RegularExpressions;
using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The years that a letter asks about and that columns are named for; a year of accounts goes by the one in which it begins.
internal static partial class Years
{
    private const int MostYears = 40;
    private const int FarthestLead = 60;
    private const char Ended = '-';

    // Those named, and those between two that are joined: "2019/20 to 2022/23".
    public static IEnumerable<string> Asked(string text)
    {
        var found = new List<string>();
        var end = 0;
        foreach (var year in Year().Matches(text).Take(MostYears))
        {
            if (found.Count > 0 && PlainWords.Of(text.AsSpan()[end..year.Index]).Trim().Has("rangeWord") && year.Index - end < 12)
            {
                found.AddRange(Between(found[^1].TrimStart(Ended), year.Groups[1].Value));
            }

            var lead = PlainWords.Of(text.AsSpan()[Math.Max(0, year.Index - FarthestLead)..year.Index]);
            found.Add(lead.Has("yearEndLast") ? Ended + year.Groups[1].Value : year.Groups[1].Value);
            end = year.Index + year.Length;
        }

        return found.Distinct();
    }

    // The year in the head of a column; null where there is none.
    public static string? Named(string head) => Year().Match(head) is { Success: true } year ? year.Groups[1].Value : null;

    // Those asked for, by the names that columns have: "the year to 31 March 2023" is 2022/23, or 2023 where no column is of accounts.
    public static List<string> Among(IEnumerable<string> asked, IEnumerable<string> heads)
    {
        var isOfAccounts = heads.Any(head => Year().Match(head) is { Success: true } year && year.Length > year.Groups[1].Length);
        return [.. asked.Select(year => year[0] != Ended ? year
            : (int.Parse(year.AsSpan(1), CultureInfo.InvariantCulture) - (isOfAccounts ? 1 : 0)).ToString(CultureInfo.InvariantCulture))];
    }

    // Those of a text, with where they begin.
    public static IEnumerable<(string Year, int Start)> Found(string text) =>
        Year().Matches(text).Take(MostYears).Select(year => (year.Groups[1].Value, year.Index));

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
