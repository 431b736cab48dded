using System.Globalization;
using System.Text;
using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>Holidays from an iCalendar feed (RFC 5545): the whole-day events, each a holiday on every day that it lasts.</summary>
/// <example><code>
/// HolidayFeed.Read(feed, ["scotland"]).Holidays[0].Name.In("en") // "St Andrew’s Day"
/// </code></example>
public static class HolidayFeed
{
    private const int LongestDays = 60;

    /// <summary>Reads a feed.</summary>
    /// <param name="feed">The text, as it was fetched; anything at all.</param>
    /// <param name="divisions">The divisions in which its holidays hold; none for everywhere.</param>
    /// <returns>
    /// The holidays and every event that is none: one that repeats, that has no day, or that lasts longer than 60 days. An event that was
    /// called off is left aside. Never throws on content.
    /// </returns>
    public static HolidayReading Read(string feed, IReadOnlyList<string> divisions)
    {
        var (holidays, mistakes) = (new List<Holiday>(), new List<FileMistake>());
        Dictionary<string, (int Line, string Value)>? one = null;
        foreach (var (line, name, value) in Properties(feed))
        {
            if (name == "BEGIN" && value == "VEVENT")
            {
                one = new Dictionary<string, (int, string)>(StringComparer.Ordinal) { ["BEGIN"] = (line, value) };
            }
            else if (name == "END" && value == "VEVENT" && one is not null)
            {
                holidays.AddRange(Days(one, divisions, mistakes));
                one = null;
            }
            else
            {
                one?.TryAdd(name, (line, value));
            }
        }

        if (holidays.Count == 0 && mistakes.Count == 0)
        {
            mistakes.Add(new FileMistake(1, "", "has no events"));
        }

        return new HolidayReading(holidays, mistakes);
    }

    private static IEnumerable<Holiday> Days(
        Dictionary<string, (int Line, string Value)> one, IReadOnlyList<string> divisions, List<FileMistake> mistakes)
    {
        if (one.TryGetValue("STATUS", out var status) && status.Value == "CANCELLED")
        {
            return [];
        }

        var first = Day(one, "DTSTART");
        // The end is the first day after the event (RFC 5545 3.6.1).
        var after = one.ContainsKey("DTEND") ? Day(one, "DTEND") : first?.AddDays(1);
        if (first is not { } from || after is not { } until || one.ContainsKey("RRULE") || until.DayNumber - from.DayNumber > LongestDays)
        {
            mistakes.Add(new FileMistake(one["BEGIN"].Line, "VEVENT", "must be an event of whole days that does not repeat"));
            return [];
        }

        var name = new Wording(one.TryGetValue("SUMMARY", out var summary) && summary.Value.Length > 0 ? Unescaped(summary.Value) : "?");
        var days = Math.Max(1, until.DayNumber - from.DayNumber);
        return Enumerable.Range(0, days).Select(n => new Holiday(from.AddDays(n), name, divisions));
    }

    // The date of a value that may go on with a time of day.
    private static DateOnly? Day(Dictionary<string, (int Line, string Value)> one, string name) =>
        one.TryGetValue(name, out var at) && at.Value.Length >= 8
        && DateOnly.TryParseExact(at.Value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day < new DateOnly(9000, 1, 1)
            ? day
            : null;

    // A line that begins with a space goes on from the one before it (RFC 5545 3.1).
    private static IEnumerable<(int Line, string Name, string Value)> Properties(string feed)
    {
        var lines = feed.Split('\n');
        for (var n = 0; n < lines.Length;)
        {
            var (line, text) = (n + 1, new StringBuilder(lines[n].TrimEnd('\r')));
            for (n++; n < lines.Length && lines[n].Length > 0 && lines[n][0] is ' ' or '\t'; n++)
            {
                text.Append(lines[n].TrimEnd('\r').AsSpan(1));
            }

            var whole = text.ToString();
            var colon = whole.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                yield return (line, whole[..colon].Split(';')[0].Trim().ToUpperInvariant(), whole[(colon + 1)..].Trim());
            }
        }
    }

    private static string Unescaped(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var n = 0; n < text.Length; n++)
        {
            var escaped = text[n] == '\\' && n + 1 < text.Length;
            plain.Append(escaped ? text[++n] is 'n' or 'N' ? ' ' : text[n] : text[n]);
        }

        return plain.ToString();
    }
}
