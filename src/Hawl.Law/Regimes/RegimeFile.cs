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
    private const int Longest = 400;
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
        var clocks = members.Each("clocks", clock => Clock(clock, id, calendars));
        return new Regime
        {
            Id = id,
            Version = members.Number("version", 1, LastVersion),
            Name = members.Wording("name"),
            ShortName = members.Wording("shortName"),
            Act = members.Text("act"),
            Jurisdiction = members.Text("jurisdiction"),
            TimeZone = TimeZone(members),
            AppliesToTags = members.Texts("appliesToTags"),
            Regulators = Regulators(members),
            ResponseClock = ResponseClock(members, clocks),
            Clocks = clocks,
            Exemptions = Exemptions(members),
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
        var regulators = members.Each("regulators", one => new Regulator(one.Wording("name"), one.Date("from"), one.OptionalDate("to")));
        InOrder(members, "regulators", regulators.Select(regulator => (regulator.From, regulator.To)));
        return regulators;
    }

    private static Clock Clock(MemberReader members, string regimeId, CalendarLibrary calendars)
    {
        var limits = members.Each("limits", limit => Limit(limit, calendars));
        if (limits.Count == 0)
        {
            members.Mistake("limits", "must have at least one limit");
        }

        InOrder(members, "limits", limits.Select(limit => (limit.From, limit.To)));
        return new Clock
        {
            RegimeId = regimeId,
            Id = members.Text("id"),
            Name = members.Wording("name"),
            Start = members.OneOf<ClockStart>("start"),
            Limits = limits,
        };
    }

    private static Limit Limit(MemberReader members, CalendarLibrary calendars)
    {
        var limit = new Limit
        {
            Count = members.Number("count", 1, Longest),
            Unit = members.OneOf<LimitUnit>("unit"),
            Calendar = members.OptionalText("calendar"),
            Rolls = members.Flag("rolls"),
            Force = members.OneOf<LimitForce>("force"),
            Source = members.Text("source"),
            CheckedOn = members.Date("checkedOn"),
            From = members.Date("from"),
            To = members.OptionalDate("to"),
        };
        var needsCalendar = limit.Unit == LimitUnit.WorkingDays || limit.Rolls;
        if (limit.Calendar is null ? needsCalendar : !needsCalendar || calendars.Find(limit.Calendar) is null)
        {
            members.Mistake(
                "calendar", needsCalendar ? "must be the id of a working calendar" : "has no use here: nothing counts working days");
        }

        return limit;
    }

    private static Clock ResponseClock(MemberReader members, IReadOnlyList<Clock> clocks)
    {
        Different(members, "clocks", clocks.Select(clock => clock.Id));
        var id = members.Text("responseClock");
        var found = clocks.FirstOrDefault(clock => clock.Id == id);
        if (found is null)
        {
            members.Mistake("responseClock", "must be the id of one of the clocks");
        }

        return found ?? new Clock { RegimeId = "", Id = id, Name = new Words.Wording(id), Start = ClockStart.RequestReceived, Limits = [] };
    }

    private static IReadOnlyList<Exemption> Exemptions(MemberReader members)
    {
        var exemptions = members.Each("exemptions", one => new Exemption
        {
            Ref = one.Text("ref"),
            Title = one.Wording("title"),
            Kind = one.OneOf<ExemptionKind>("kind"),
            Basis = one.OneOf<ExemptionBasis>("basis"),
            Ncnd = one.OptionalText("ncnd"),
            Conditions = one.OptionalEach("conditions", Condition),
        });
        Different(members, "exemptions", exemptions.Select(exemption => exemption.Ref));
        return exemptions;
    }

    private static ExemptionCondition Condition(MemberReader members) =>
        new(members.OneOf<ExemptionKind>("kind"), members.Wording("when"), members.Text("source"));

    private static void Different(MemberReader members, string name, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(key => key).Where(group => group.Count() > 1))
        {
            members.Mistake(name, $"has \"{twice.Key}\" twice");
        }
    }

    // Periods run from the oldest to the newest, none within another, and only the last may be open.
    private static void InOrder(MemberReader members, string name, IEnumerable<(DateOnly From, DateOnly? To)> periods)
    {
        DateOnly? free = DateOnly.MinValue;
        foreach (var (from, to) in periods)
        {
            if (free is null || from < free || to < from)
            {
                members.Mistake(name, "must be periods in order that do not overlap");
                return;
            }

            free = to is { } last && last < DateOnly.MaxValue ? last.AddDays(1) : null;
        }
    }
}
