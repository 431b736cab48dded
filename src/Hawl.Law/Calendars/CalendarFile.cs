using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>
/// The form of a calendar file: the source and the years it covers, the weekend, the divisions, which divisions each calendar looks at,
/// the names of holidays, and a line a holiday with its date, name and divisions.
/// </summary>
/// <example><code>{ "date": "2020-07-13", "name": "battle-of-the-boyne", "in": ["northern-ireland"] }</code></example>
public static class CalendarFile
{
    /// <summary>Reads a calendar file.</summary>
    /// <param name="json">The file's text; anything at all.</param>
    /// <returns>The calendars, or the mistakes with line and member. Never throws on content.</returns>
    public static CalendarFileReading Read(string json)
    {
        var mistakes = new List<FileMistake>();
        var calendars = MemberReader.Object(JsonLines.Read(json, mistakes), mistakes, members => Calendars(members, mistakes));
        return new CalendarFileReading(mistakes.Count == 0 ? calendars : [], mistakes);
    }

    private static List<WorkingCalendar> Calendars(MemberReader members, List<FileMistake> mistakes)
    {
        members.Text("source");
        members.Date("checkedOn");
        var known = Years(members);
        var weekend = Weekend(members);
        var divisions = members.Wordings("divisions");
        var names = members.Wordings("names");
        var holidays = members.Each("holidays", holiday => OneHoliday(holiday, names, divisions));
        var calendars = new List<WorkingCalendar>();
        foreach (var (id, list) in members.Table("calendars"))
        {
            var ids = list.Items.Select(item => item.Text).ToList();
            var own = ids.Where(divisions.ContainsKey).Select(division => new Division(division, divisions[division])).ToList();
            if (own.Count == 0 || own.Count < ids.Count)
            {
                mistakes.Add(new FileMistake(list.Line, list.Path, "must be a list of divisions"));
            }

            calendars.Add(new WorkingCalendar(id, own, known, weekend, holidays));
        }

        return calendars;
    }

    private static CalendarYears Years(MemberReader members)
    {
        var known = new CalendarYears(members.Number("knownFrom", 1900, 9000), members.Number("knownTo", 1900, 9000));
        if (known.To < known.From)
        {
            members.Mistake("knownTo", "must not be before knownFrom");
        }

        return known;
    }

    private static HashSet<DayOfWeek> Weekend(MemberReader members)
    {
        var weekend = new HashSet<DayOfWeek>();
        foreach (var word in members.Texts("weekend"))
        {
            var known = Enum.GetValues<DayOfWeek>().Where(day => FileWord.Of(day) == word).ToList();
            weekend.UnionWith(known);
            if (known.Count == 0)
            {
                members.Mistake("weekend", $"has no day of the week in \"{word}\"");
            }
        }

        if (weekend.Count > 6)
        {
            members.Mistake("weekend", "must leave a working day");
        }

        return weekend;
    }

    private static Holiday OneHoliday(
        MemberReader members, IReadOnlyDictionary<string, Wording> names, IReadOnlyDictionary<string, Wording> divisions)
    {
        var name = members.Text("name");
        var places = members.Texts("in");
        if (!names.ContainsKey(name))
        {
            members.Mistake("name", "must be one of the names of this file");
        }

        if (places.Count == 0 || !places.All(divisions.ContainsKey))
        {
            members.Mistake("in", "must be a list of divisions of this file");
        }

        return new Holiday(members.Date("date"), names.GetValueOrDefault(name) ?? new Wording(name), places);
    }
}
