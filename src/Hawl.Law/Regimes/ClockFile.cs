using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

// The clocks of a regime file.
internal static class ClockFile
{
    private const int Longest = 400;

    public static Clock Clock(MemberReader members, string regimeId, RuleReader rules, CalendarLibrary calendars)
    {
        var limits = members.Each("limits", limit => Limit(limit, rules, calendars));
        if (limits.Count == 0)
        {
            members.Mistake("limits", "must have at least one limit");
        }

        RuleReader.InOrder(members, "limits", limits.Select(limit => (limit.From, limit.To)));
        var start = members.OneOf<ClockStart>("start");
        return new Clock
        {
            RegimeId = regimeId,
            Id = members.Text("id"),
            Name = members.Wording("name"),
            Start = start,
            Ends = members.Has("ends") ? members.EachOf<ClockEnd>("ends") : [UsualEnd(start)],
            Limits = limits,
        };
    }

    public static ClockEnd UsualEnd(ClockStart start) => start switch
    {
        ClockStart.RequestReceived => ClockEnd.Response,
        ClockStart.ResponseReceived => ClockEnd.ReviewRequested,
        ClockStart.ReviewRequested => ClockEnd.ReviewAnswered,
        ClockStart.ReviewAnswered => ClockEnd.Complaint,
        ClockStart.DecisionNoticeSent => ClockEnd.Appeal,
        _ => ClockEnd.Answer,
    };

    private static Limit Limit(MemberReader members, RuleReader rules, CalendarLibrary calendars)
    {
        var unit = members.OneOf<LimitUnit>("unit");
        var limit = new Limit
        {
            Count = unit == LimitUnit.Promptly ? 0 : members.Number("count", 1, Longest),
            Unit = unit,
            Calendar = members.OptionalText("calendar"),
            Rolls = members.Flag("rolls"),
            Local = members.Flag("local"),
            Extends = members.OptionalNumber("extends", 1, Longest),
            LeavesOutClosures = members.Flag("leavesOutClosures"),
            AtMost = members.OptionalNumber("atMost", 1, Longest),
            Caution = members.OptionalWording("caution"),
            Force = members.OneOf<LimitForce>("force"),
            Source = members.Text("source"),
            CheckedOn = rules.CheckedOn(members),
            From = rules.From(members),
            To = members.OptionalDate("to"),
        };
        Calendar(members, limit, calendars);
        Numbers(members, limit);
        return limit;
    }

    private static void Calendar(MemberReader members, Limit limit, CalendarLibrary calendars)
    {
        var needsCalendar = limit.Unit == LimitUnit.WorkingDays || limit.Rolls;
        if (limit.Calendar is null ? needsCalendar : !needsCalendar || calendars.Find(limit.Calendar) is null)
        {
            members.Mistake(
                "calendar", needsCalendar ? "must be the id of a working calendar" : "has no use here: nothing counts working days");
        }

        if (limit.Local && !needsCalendar)
        {
            members.Mistake("local", "has no use here: nothing counts working days");
        }
    }

    private static void Numbers(MemberReader members, Limit limit)
    {
        if (limit.Extends >= limit.Count)
        {
            members.Mistake("extends", "must be less than count");
        }

        if (limit.AtMost is not null && (limit.AtMost <= limit.Count || !limit.LeavesOutClosures))
        {
            members.Mistake("atMost", "must be more than count, in a limit that leaves out closures");
        }

        if (limit.LeavesOutClosures && limit.Unit != LimitUnit.WorkingDays)
        {
            members.Mistake("leavesOutClosures", "has no use here: nothing counts working days");
        }
    }
}
