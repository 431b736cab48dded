using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

// What every rule of a regime file has: its source, when that was checked, and its period. The last two may stand once, at the file's top.
internal sealed class RuleReader(DateOnly? checkedOn, DateOnly? from)
{
    public Provenance Provenance(MemberReader members, string? source = null) => new(
        members.OptionalText("source") ?? source ?? members.Text("source"),
        CheckedOn(members),
        From(members),
        members.OptionalDate("to"));

    public DateOnly CheckedOn(MemberReader members) =>
        members.Has("checkedOn") || checkedOn is null ? members.Date("checkedOn") : checkedOn.Value;

    public DateOnly From(MemberReader members) => members.Has("from") || from is null ? members.Date("from") : from.Value;

    public Duty Duty(MemberReader members) => new(members.Text("id"), members.Wording("text"), Provenance(members));

    public IReadOnlyList<Duty> Duties(MemberReader members, string name)
    {
        var duties = members.OptionalEach(name, Duty);
        Different(members, name, duties.Select(duty => duty.Id));
        return duties;
    }

    public static void Different(MemberReader members, string name, IEnumerable<string> keys)
    {
        foreach (var twice in keys.GroupBy(key => key).Where(group => group.Count() > 1))
        {
            members.Mistake(name, $"has \"{twice.Key}\" twice");
        }
    }

    // Periods run from the oldest to the newest, none within another, and only the last may be open.
    public static void InOrder(MemberReader members, string name, IEnumerable<(DateOnly From, DateOnly? To)> periods)
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
