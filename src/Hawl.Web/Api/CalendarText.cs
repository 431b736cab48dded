using System.Globalization;
using System.Text;

namespace Hawl.Web.Api;

// A calendar of whole days as RFC 5545 writes one: lines of at most 75 octets (3.1), text with its four characters escaped (3.3.11).
public static class CalendarText
{
    private const int LongestLine = 75;

    public static string Write(string name, string language, IEnumerable<CalendarEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//Hawl//Deadlines//EN");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        // RFC 7986, and what calendars read before it.
        Line(text, $"NAME;LANGUAGE={language}:{Escaped(name)}");
        Line(text, $"X-WR-CALNAME:{Escaped(name)}");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        foreach (var entry in entries)
        {
            Write(text, language, entry);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    // The end is the day after the last, which is not part of it (3.6.1). Nobody is busy because of a deadline.
    private static void Write(StringBuilder text, string language, CalendarEntry entry)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Escaped(entry.Id)}");
        Line(text, "DTSTAMP:" + entry.Stamp.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, $"DTSTART;VALUE=DATE:{Day(entry.On)}");
        Line(text, $"DTEND;VALUE=DATE:{Day(entry.On.AddDays(1))}");
        Line(text, $"SUMMARY;LANGUAGE={language}:{Escaped(entry.Summary)}");
        Line(text, $"DESCRIPTION;LANGUAGE={language}:{Escaped(entry.Description)}");
        Line(text, $"URL:{entry.Url}");
        Line(text, "TRANSP:TRANSPARENT");
        Line(text, "END:VEVENT");
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // Other control characters may not stand in text.
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            escaped.Append(character switch
            {
                '\\' or ';' or ',' => $"\\{character}",
                '\n' => "\\n",
                _ when char.IsControl(character) => " ",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }

    // A fold is a line end and a space, which counts; no character is cut in two.
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
