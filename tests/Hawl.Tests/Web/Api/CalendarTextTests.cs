using System.Text;
using Hawl.Web.Api;

namespace Hawl.Tests.Web.Api;

public sealed class CalendarTextTests
{
    private static readonly CalendarEntry Entry = new(
        "request-7-foia.s10-20260302@hawl.example",
        new DateTime(2026, 3, 2, 10, 0, 5, DateTimeKind.Utc),
        new DateOnly(2026, 12, 31),
        "Ateb: Cyngor Llŷn; grit, halen\\tywod",
        "First line\nSecond line\r\nThird",
        "https://hawl.example/request/grit");

    [Fact]
    public void Write_WholeDay_EndsOnTheDayAfterAndBusiesNobody()
    {
        var lines = Unfolded(CalendarText.Write("Hawl", "cy", [Entry]));

        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Hawl//Deadlines//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
                "NAME;LANGUAGE=cy:Hawl", "X-WR-CALNAME:Hawl", "REFRESH-INTERVAL;VALUE=DURATION:PT6H", "BEGIN:VEVENT",
                "UID:request-7-foia.s10-20260302@hawl.example", "DTSTAMP:20260302T100005Z", "DTSTART;VALUE=DATE:20261231",
                "DTEND;VALUE=DATE:20270101", @"SUMMARY;LANGUAGE=cy:Ateb: Cyngor Llŷn\; grit\, halen\\tywod",
                @"DESCRIPTION;LANGUAGE=cy:First line\nSecond line\nThird", "URL:https://hawl.example/request/grit",
                "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
            ],
            lines);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ŷ")]
    [InlineData("€")]
    [InlineData("🧂")]
    [InlineData("ŷ a ; 🧂\\")]
    public void Write_LongText_FoldsAt75OctetsAndCutsNoCharacter(string piece)
    {
        var summary = string.Concat(Enumerable.Repeat(piece, 120));

        var text = CalendarText.Write("Hawl", "en", [Entry with { Summary = summary }]);

        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', text);
        var line = Unfolded(text).Single(l => l.StartsWith("SUMMARY", StringComparison.Ordinal));
        Assert.Equal(summary, Plain(line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]));
    }

    [Fact]
    public void Write_TextWithControls_LeavesNoLineOfItsOwn()
    {
        var lines = Unfolded(CalendarText.Write("Hawl", "en", [Entry with { Summary = "a\u0000b\r\nEND:VCALENDAR\u0085c\u2028d" }]));

        Assert.Single(lines, "END:VCALENDAR");
        Assert.DoesNotContain(lines, l => l.Any(char.IsControl));
    }

    private static List<string> Unfolded(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        return [.. text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n")[..^1]];
    }

    private static string Plain(string escaped)
    {
        var plain = new StringBuilder();
        for (var i = 0; i < escaped.Length; i++)
        {
            plain.Append(escaped[i] == '\\' ? escaped[++i] : escaped[i]);
        }

        return plain.ToString();
    }
}
