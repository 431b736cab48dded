using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

/// <summary>The form of a regime file: an unknown member, a missing one and a wrong one are all mistakes.</summary>
/// <example><code>
/// var reading = RegimeFile.Read(json, CalendarLibrary.BuiltIn);
/// reading.Mistakes[0].ToString() // "line 12, clocks[0].limits[0].count: must be a whole number from 1 to 400"
/// </code></example>
public static class RegimeFile
{
    private const int LastVersion = 100_000;

    /// <summary>Reads a regime file.</summary>
    /// <param name="json">The file's text; anything at all.</param>
    /// <param name="calendars">The calendars that limits may name.</param>
    /// <returns>The regime, or every mistake with line and member. Never throws on content.</returns>
    public static RegimeFileReading Read(string json, CalendarLibrary calendars)
    {
        var mistakes = new List<FileMistake>();
        var regime = MemberReader.Object(JsonLines.Read(json, mistakes), mistakes, members => Regime(members, calendars));
        return new RegimeFileReading(mistakes.Count == 0 ? regime : null, mistakes);
    }

    private static Regime Regime(MemberReader members, CalendarLibrary calendars)
    {
        var id = members.Text("id");
        var rules = new RuleReader(members.OptionalDate("checkedOn"), members.OptionalDate("from"));
        var clocks = members.Each("clocks", clock => ClockFile.Clock(clock, id, rules, calendars));
        var (exemptions, grounds) = (ExemptionFile.Exemptions(members, rules), ExemptionFile.Grounds(members, rules));
        var letters = RemedyFile.Letters(members);
        return new Regime
        {
            Id = id,
            Version = members.Number("version", 1, LastVersion),
            Name = members.Wording("name"),
            ShortName = members.Wording("shortName"),
            Act = members.Text("act"),
            ActAliases = members.OptionalTexts("actAliases"),
            Jurisdiction = members.Text("jurisdiction"),
            TimeZone = TimeZone(members),
            AppliesToTags = members.Texts("appliesToTags"),
            Regulators = Regulators(members),
            ResponseClock = ResponseClock(members, clocks),
            Clocks = clocks,
            Duties = rules.Duties(members, "duties"),
            Silence = members.OptionalOne("silence", rules.Duty),
            Interruptions = CourseFile.Interruptions(members, rules, clocks),
            Extensions = CourseFile.Extensions(members, rules, clocks),
            SpecialPeriods = CourseFile.SpecialPeriods(members, rules, clocks),
            CostLimits = members.OptionalEach("costLimits", one => CourseFile.CostLimit(one, rules)),
            Exemptions = exemptions,
            Grounds = grounds,
            Notices = members.OptionalEach("notices", one => Notice(one, rules)),
            Letters = letters,
            Remedies = RemedyFile.Remedies(members, rules, clocks, letters),
        };
    }

    private static string TimeZone(MemberReader members)
    {
        var zone = members.Text("timeZone");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            members.Mistake("timeZone", "must be an IANA time zone, such as Europe/London");
        }

        return zone;
    }

    private static IReadOnlyList<Regulator> Regulators(MemberReader members)
    {
        var regulators = members.Each("regulators", Regulator);
        RuleReader.InOrder(members, "regulators", regulators.Select(regulator => (regulator.From, regulator.To)));
        return regulators;
    }

    private static Regulator Regulator(MemberReader members)
    {
        var web = members.OptionalText("web");
        if (web is not null && !web.StartsWith("https://", StringComparison.Ordinal))
        {
            members.Mistake("web", "must be an address that begins with https://");
        }

        return new Regulator(members.Wording("name"), members.Date("from"), members.OptionalDate("to"))
        {
            Web = Uri.TryCreate(web, UriKind.Absolute, out var address) ? address : null,
            Mail = members.OptionalText("mail"),
            Post = members.OptionalText("post"),
        };
    }

    private static Clock ResponseClock(MemberReader members, IReadOnlyList<Clock> clocks)
    {
        RuleReader.Different(members, "clocks", clocks.Select(clock => clock.Id));
        var id = members.Text("responseClock");
        var found = clocks.FirstOrDefault(clock => clock.Id == id);
        if (found is null)
        {
            members.Mistake("responseClock", "must be the id of one of the clocks");
        }

        return found ?? new Clock
        {
            RegimeId = "",
            Id = id,
            Name = new Words.Wording(id),
            Start = ClockStart.RequestReceived,
            Ends = [],
            Limits = [],
        };
    }

    private static Notice Notice(MemberReader members, RuleReader rules) =>
        new(members.Text("id"), members.Wording("title"), rules.Duties(members, "contents"));
}
