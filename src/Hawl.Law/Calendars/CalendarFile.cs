using System.Globalization;
using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Calendars;

/// <summary>
/// The form of a calendar file: the source and the years it covers, the weekend, the divisions, which divisions each calendar looks at,
/// the names of holidays, a line a holiday with its date, name and divisions, and stretches of every year without working days.
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
        var off = new DaysOff(
            weekend,
            members.Each("holidays", holiday => OneHoliday(holiday, names, divisions)),
            members.OptionalEach("closures", closure => OneClosure(closure, names, divisions)));
        var calendars = new List<WorkingCalendar>();
        foreach (var (id, list) in members.Table("calendars"))
        {
            var ids = list.Items.Select(item => item.Text).ToList();
            var own = ids.Where(divisions.ContainsKey).Select(division => new Division(division, divisions[division])).ToList();
            if (own.Count == 0 || own.Count < ids.Count)
            {
                mistakes.Add(new FileMistake(list.Line, list.Path, "must be a list of divisions"));
            }

            calendars.Add(new WorkingCalendar(id, own, known, off));
        }

        return calendars;
    }

    private static CalendarYears? Years(MemberReader members)
    {
        if (!members.Has("knownFrom") && !members.Has("knownTo"))
        {
            return null;
        }

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
        var (name, places) = NameAndPlaces(members, names, divisions);
        return new Holiday(members.Date("date"), name, places);
    }

    private static Closure OneClosure(
        MemberReader members, IReadOnlyDictionary<string, Wording> names, IReadOnlyDictionary<string, Wording> divisions)
    {
        var (name, places) = NameAndPlaces(members, names, divisions);
        return new Closure(DayOfYear(members, "from"), DayOfYear(members, "to"), name, places);
    }

    private static int DayOfYear(MemberReader members, string name)
    {
        var text = members.Text(name);
        if (DateOnly.TryParseExact($"2000-{text}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day.Month * 100 + day.Day;
        }

        members.Mistake(name, "must be a month and a day as 12-25");
        return 101;
    }

    private static (Wording Name, IReadOnlyList<string> Places) NameAndPlaces(
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

        return (names.GetValueOrDefault(name) ?? new Wording(name), places);
    }
}
