using System.Globalization;
using System.Text.Json;
using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>
/// The shape in which GOV.UK publishes bank holidays: an object of divisions, or one division alone, each with its events. It is a window
/// of some years that moves, so what is missing from it is not taken away from what is known.
/// </summary>
/// <example><code>
/// GovUkHolidays.Read("""{ "division": "scotland", "events": [{ "title": "2nd January", "date": "2029-01-02" }] }""").Holidays[0].Date
/// </code></example>
public static class GovUkHolidays
{
    /// <summary>Reads a list of bank holidays.</summary>
    /// <param name="json">The text, as it was fetched; anything at all.</param>
    /// <param name="known">The ids of the divisions there may be; null where any is right.</param>
    /// <returns>
    /// The holidays, each in its division, and every mistake. Members that are not known are left aside. Never throws on content.
    /// </returns>
    public static HolidayReading Read(string json, IReadOnlySet<string>? known = null)
    {
        var mistakes = new List<FileMistake>();
        var root = JsonLines.Read(json, mistakes);
        var divisions = root.Members.ContainsKey("events") ? [root] : root.Members.Values.ToList();
        if (mistakes.Count == 0 && divisions.Count == 0)
        {
            mistakes.Add(new FileMistake(root.Line, "", "has no divisions"));
        }

        return new HolidayReading([.. divisions.SelectMany(division => Division(division, known, mistakes))], mistakes);
    }

    private static IEnumerable<Holiday> Division(JsonValue division, IReadOnlySet<string>? known, List<FileMistake> mistakes)
    {
        var id = division.Members.GetValueOrDefault("division");
        var events = division.Members.GetValueOrDefault("events");
        if (id is not { Kind: JsonValueKind.String, Text.Length: > 0 } || events is not { Kind: JsonValueKind.Array })
        {
            mistakes.Add(new FileMistake(division.Line, division.Path, "must have a division and its events"));
            return [];
        }

        if (known?.Contains(id.Text) == false)
        {
            mistakes.Add(new FileMistake(id.Line, id.Path, $"names a division that is not known here: {id.Text}"));
            return [];
        }

        return events.Items.Select(one => Holiday(one, id.Text, mistakes)).OfType<Holiday>();
    }

    private static Holiday? Holiday(JsonValue one, string division, List<FileMistake> mistakes)
    {
        var title = one.Members.GetValueOrDefault("title");
        var date = one.Members.GetValueOrDefault("date");
        var isDate = DateOnly.TryParseExact(date?.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        if (title is { Kind: JsonValueKind.String, Text.Length: > 0 } && date?.Kind == JsonValueKind.String && isDate)
        {
            return new Holiday(day, new Wording(title.Text), [division]);
        }

        mistakes.Add(new FileMistake(one.Line, one.Path, "must have a title and a date as 2029-01-02"));
        return null;
    }
}
