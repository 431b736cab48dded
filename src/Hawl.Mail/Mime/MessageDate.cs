using System.Globalization;
using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Reads the date of a message (RFC 5322 §3.3 with the obsolete forms of §4.3, and ISO 8601 where a program wrote that).</summary>
internal static class MessageDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    // RFC 5322 §4.3; military letters say nothing certain and count as UTC.
    private static readonly Dictionary<string, int> Zones = (
        "UT 0 UTC 0 GMT 0 Z 0 WET 0 BST 60 IST 60 CET 60 MET 60 CEST 120 MEST 120 EET 120 EEST 180 " +
        "EST -300 EDT -240 CST -360 CDT -300 MST -420 MDT -360 PST -480 PDT -420 JST 540").Split(' ').Chunk(2)
        .ToDictionary(z => z[0], z => int.Parse(z[1], CultureInfo.InvariantCulture), StringComparer.OrdinalIgnoreCase);

    /// <summary>The instant with its offset; null when the text is no date.</summary>
    public static DateTimeOffset? Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value) || value.Length > 500)
        {
            return null;
        }

        var words = WithoutComments(value).Split([' ', ',', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var month = Array.FindIndex(words, w => MonthOf(w) > 0);
        return month < 0 ? Iso(value) : Named(words, month);
    }

    private static DateTimeOffset? Named(string[] words, int month)
    {
        // "3 Jun 2020 14:21:05 +0100" or, as C's asctime has it, "Jun  3 14:21:05 2020".
        var clock = Array.FindIndex(words, w => w.Contains(':', StringComparison.Ordinal) && char.IsAsciiDigit(w[0]));
        var numbers = Enumerable.Range(0, words.Length)
            .Where(i => i != month && i != clock && words[i].All(char.IsAsciiDigit) && words[i].Length <= 4).ToList();
        if (numbers.Count < 2 || !int.TryParse(words[numbers[0]], out var day) || !int.TryParse(words[numbers[1]], out var year))
        {
            return null;
        }

        var (isoDay, isoYear) = words[numbers[0]].Length == 4 ? (year, day) : (day, FullYear(year, words[numbers[1]].Length));
        var zone = words.Skip(Math.Max(clock, month) + 1).Select(Zone).FirstOrDefault(z => z is not null) ?? 0;
        return Build(isoYear, MonthOf(words[month]), isoDay, clock < 0 ? "0:0" : words[clock], zone);
    }

    private static DateTimeOffset? Build(int year, int month, int day, string clock, int zone)
    {
        var parts = clock.Split(':', '.');
        var hour = Digits(parts[0]);
        var minute = Digits(parts.ElementAtOrDefault(1) ?? "0");
        var second = Math.Min(Digits(parts.ElementAtOrDefault(2) ?? "0"), 59);
        var isReal = year is >= 1970 and <= 9000 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            && hour is >= 0 and <= 23 && minute is >= 0 and <= 59 && second >= 0 && Math.Abs(zone) <= 14 * 60;
        return isReal ? new DateTimeOffset(year, month, day, hour, minute, second, TimeSpan.FromMinutes(zone)) : null;
    }

    private static int Digits(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1;

    /// <summary>RFC 5322 §4.3: two digits up to 49 are 20xx, other two or three digits count from 1900.</summary>
    private static int FullYear(int year, int digits) => digits >= 4 ? year : year < 50 && digits == 2 ? year + 2000 : year + 1900;

    private static int MonthOf(string word) =>
        word.Length >= 3 && word.All(char.IsAsciiLetter) ? Array.IndexOf(Months, word[..3].ToLowerInvariant()) + 1 : 0;

    private static int? Zone(string word)
    {
        if (Zones.TryGetValue(word, out var minutes))
        {
            return minutes;
        }

        var sign = word.LastIndexOfAny(['+', '-']);
        var digits = sign < 0 ? "" : word[(sign + 1)..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hhmm))
        {
            return null;
        }

        var offset = ((hhmm / 100) * 60) + (hhmm % 100);
        return word[sign] == '-' ? -offset : offset;
    }

    private static DateTimeOffset? Iso(string value) =>
        DateTimeOffset.TryParse(value.Trim(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at.Year >= 1970
            ? at
            : null;

    private static string WithoutComments(string value)
    {
        var text = new StringBuilder(value.Length);
        var depth = 0;
        foreach (var c in value)
        {
            depth += c == '(' ? 1 : 0;
            text.Append(depth == 0 ? c : ' ');
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }

        return text.ToString();
    }
}
