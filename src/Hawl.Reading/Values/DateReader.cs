using System.Globalization;
using System.Text.RegularExpressions;

namespace Hawl.Reading.Values;

/// <summary>
/// Finds the dates of a text: "31 October 2025", "1af o Fai 2024", "September 4, 2023", "04/09/2023" (day first), "2023-09-04", "March
/// 2030". A year by itself is a date only to those who ask for one: it may as well be a number. Pure; time grows with the length of the
/// text.
/// </summary>
/// <example><code>DateReader.Find("until 31 October 2025, at most") // 2025-10-31 at 6</code></example>
public static partial class DateReader
{
    private const int EarliestYear = 1000;
    private const int LatestYear = 2199;

    private const string Day = @"(?<day>[0-9]{1,2})(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?";

    private static readonly Regex Written = Made(Day + @"\s+(?:of\s+|o\s+)?(?<month>{0})\.?,?\s+(?<year>[0-9]{4})");
    private static readonly Regex MonthFirst = Made(@"(?<month>{0})\.?\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?,?\s+(?<year>[0-9]{4})");
    private static readonly Regex MonthOnly = Made(@"(?<month>{0})\.?,?\s+(?<year>[0-9]{4})");
    // "31 July", "20 to 24 October"; May only where a word before it tells that it is the month.
    private static readonly Regex DayAlone = new(
        @"(?<![\w/.,£$€-])[0-9]{1,2}(?:st|nd|rd|th|af|ail|ydd|fed|eg|ain)?"
        + @"(?:\s(?:and|to|or|a|i)\s[0-9]{1,2}(?:st|nd|rd|th)?|\s?[-–]\s?[0-9]{1,2})?\s+(?:of\s+|o\s+)?"
        + $@"(?:{string.Join('|', ValueWords.All.Months.Keys.Where(m => m != "may").OrderByDescending(m => m.Length))})(?!\w)"
        + @"|(?<=\b(?:on|of|at|by|to|until|since|from|before|after|and|is|was)\s)[0-9]{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?may(?!\w)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    private static readonly Regex DayOnly = Made(Day + @"\s+(?:of\s+|o\s+)?(?<month>{0})");

    /// <summary>Every date that names a day, a month or both with its year, in order.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The dates; none overlap. A date that no calendar has (31 June) is not found.</returns>
    public static IReadOnlyList<FoundDate> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Swept(((Regex[])[Written, MonthFirst, IsoDay(), Slashed(), MonthOnly]).SelectMany(p => p.Matches(text).Select(Read)));
    }

    /// <summary>The dates of a text in which a day may stand without its year ("by 22 March"): the first such day on or after
    /// another.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="notBefore">The day it counts from, that of the letter for instance.</param>
    /// <returns>The dates in order; none overlap.</returns>
    public static IReadOnlyList<FoundDate> FindAfter(string text, DateOnly notBefore)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Swept(Find(text).Concat(DayOnly.Matches(text).Select(day => Next(day, notBefore))));
    }

    // Days of a month without their year ("31 July", "20 to 24 October"): no amounts, and no dates one could write down.
    internal static IEnumerable<FoundDate> Days(string text) =>
        DayAlone.Matches(text).Select(day => new FoundDate(day.Value, day.Index, day.Length));

    /// <summary>The years of a text, each as a date, those inside longer dates not among them.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<FoundDate> Years(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dates = Find(text);
        var all = Swept(dates.Concat(Year().Matches(text).Select(y => new FoundDate(y.Value, y.Index, y.Length))));
        return [.. all.Except(dates)];
    }

    private static List<FoundDate> Swept(IEnumerable<FoundDate?> found) => Sweep.Of(found.OfType<FoundDate>(), d => d.Start, d => d.End);

    private static FoundDate? Read(Match match)
    {
        var year = Number(match, "year");
        var month = ValueWords.All.Months.TryGetValue(match.Groups["month"].Value, out var named) ? named : Number(match, "month");
        year = match.Groups["year"].Length == 2 ? 2000 + year : year;
        if (year is < EarliestYear or > LatestYear || month is < 1 or > 12)
        {
            return null;
        }

        if (!match.Groups["day"].Success)
        {
            return new FoundDate(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"), match.Index, match.Length);
        }

        var day = Number(match, "day");
        return day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new FoundDate(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}-{day:00}"), match.Index, match.Length)
            : null;
    }

    private static FoundDate? Next(Match match, DateOnly notBefore)
    {
        var month = ValueWords.All.Months[match.Groups["month"].Value];
        var day = Number(match, "day");
        for (var year = notBefore.Year; year <= notBefore.Year + 1; year++)
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && date >= notBefore)
            {
                return new FoundDate(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), match.Index, match.Length);
            }
        }

        return null;
    }

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Regex Made(string pattern)
    {
        var months = string.Join('|', ValueWords.All.Months.Keys.OrderByDescending(m => m.Length));
        return new Regex(
            @"(?<![\w/.-])" + pattern.Replace("{0}", months, StringComparison.Ordinal) + @"(?!\w)",
            RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    }

    [GeneratedRegex(@"(?<![\w/.-])(?<year>[0-9]{4})-(?<month>[0-9]{2})-(?<day>[0-9]{2})(?![\w-])")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"(?<![\w/.-])(?<day>[0-9]{1,2})(?<mark>[/.-])(?<month>[0-9]{1,2})\k<mark>(?<year>[0-9]{4}|[0-9]{2})(?![\w/-])")]
    private static partial Regex Slashed();

    [GeneratedRegex(@"(?<![\w/.,£$€-])(?:19|20)[0-9]{2}(?![\w%]|[/,.-][0-9])")]
    private static partial Regex Year();
}
