using System.Globalization;
using System.Text.Json;
using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Files;

namespace Hawl.Law.Cases;

/// <summary>The form of a file of facts: the events of a case and what else bears on its dates, every member optional.</summary>
/// <example><code>
/// CaseFactsFile.Read("""{ "events": [{ "type": "tea" }] }""", CalendarLibrary.BuiltIn).Mistakes[0].Member // "events[0].type"
/// </code></example>
public static class CaseFactsFile
{
    private const int Most = 400;

    /// <summary>Reads a file of facts.</summary>
    /// <param name="json">The file's text; anything at all.</param>
    /// <param name="calendars">The calendars that it may name.</param>
    /// <returns>The facts, or every mistake with line and member. Never throws on content.</returns>
    public static CaseFactsReading Read(string json, CalendarLibrary calendars)
    {
        var mistakes = new List<FileMistake>();
        var facts = MemberReader.Object(JsonLines.Read(json, mistakes), mistakes, members => Facts(members, calendars));
        return new CaseFactsReading(mistakes.Count == 0 ? facts : null, mistakes);
    }

    private static CaseFacts Facts(MemberReader members, CalendarLibrary calendars)
    {
        var calendar = members.OptionalText("calendar");
        if (calendar is not null && calendars.Find(calendar) is null)
        {
            members.Mistake("calendar", "must be one of " + string.Join(", ", calendars.All.Select(one => one.Id).Order()));
        }

        return new CaseFacts
        {
            Events = members.OptionalEach("events", Event),
            Holidays = members.OptionalValues("holidays", members.AsDate),
            Closed = members.OptionalValues("closed", value => Span(members, value)),
            Calendar = calendar,
            ExtensionDays = members.OptionalNumber("extensionDays", 1, Most),
            SpecialPeriod = members.OptionalText("specialPeriod"),
        };
    }

    private static CaseEvent Event(MemberReader members)
    {
        var one = new CaseEvent
        {
            Type = members.OneOf<CaseEventType>("type"),
            Date = members.Date("date"),
            NewDate = members.OptionalDate("newDate"),
            Days = members.OptionalNumber("days", 1, Most),
            Extension = members.OptionalText("extension"),
            Ref = members.OptionalText("ref"),
        };
        if (one.Date != DateOnly.MinValue && (one.Date < Clock.FirstDayZero || one.Date > Clock.LastDayZero))
        {
            members.Mistake("date", string.Create(
                CultureInfo.InvariantCulture, $"must be from {Clock.FirstDayZero:yyyy-MM-dd} to {Clock.LastDayZero:yyyy-MM-dd}"));
        }

        return one;
    }

    private static DateSpan Span(MemberReader members, JsonValue value)
    {
        if (value is not { Kind: JsonValueKind.Array, Items: [var first, var last] })
        {
            members.Mistake(value, "must be a first and a last date");
            return default;
        }

        var span = new DateSpan(members.AsDate(first), members.AsDate(last));
        if (span.To < span.From)
        {
            members.Mistake(value, "must not end before it begins");
        }

        return span;
    }
}
