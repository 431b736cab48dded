using Hawl.Law.Clocks;
using Hawl.Law.Files;

namespace Hawl.Law.Regimes;

// What a regime file says of the course of a request: interruptions, extensions, special periods and cost.
internal static class CourseFile
{
    private const int MostMoney = 1_000_000;

    public static IReadOnlyList<Interruption> Interruptions(MemberReader members, RuleReader rules, IReadOnlyList<Clock> clocks)
    {
        var interruptions = members.OptionalEach("interruptions", one => new Interruption
        {
            Kind = one.OneOf<InterruptionKind>("kind"),
            Effect = one.OneOf<InterruptionEffect>("effect"),
            Once = one.Flag("once"),
            Force = one.OneOf<LimitForce>("force"),
            AnswerClock = ClockId(one, "answerClock", clocks, one.OptionalText("answerClock")),
            Provenance = rules.Provenance(one),
        });
        foreach (var kind in interruptions.GroupBy(one => one.Kind))
        {
            RuleReader.InOrder(members, "interruptions", kind.Select(one => (one.Provenance.From, one.Provenance.To)));
        }

        return interruptions;
    }

    public static IReadOnlyList<Extension> Extensions(MemberReader members, RuleReader rules, IReadOnlyList<Clock> clocks)
    {
        var extensions = members.OptionalEach("extensions", one => new Extension
        {
            Id = one.Text("id"),
            Name = one.Wording("name"),
            Extends = ClockId(one, "extends", clocks, one.Text("extends")) ?? "",
            Becomes = ClockId(one, "becomes", clocks, one.OptionalText("becomes")),
            QualifiedOnly = one.Flag("qualifiedOnly"),
            MayRepeat = one.Flag("mayRepeat"),
            Provenance = rules.Provenance(one),
        });
        RuleReader.Different(members, "extensions", extensions.Select(one => one.Id));
        return extensions;
    }

    public static IReadOnlyList<SpecialPeriod> SpecialPeriods(MemberReader members, RuleReader rules, IReadOnlyList<Clock> clocks)
    {
        var periods = members.OptionalEach("specialPeriods", one => new SpecialPeriod(
            one.Text("id"),
            one.Wording("name"),
            ClockId(one, "clock", clocks, one.Text("clock")) ?? "",
            one.OptionalTexts("tags"),
            one.Flag("needsLeave"),
            rules.Provenance(one)));
        RuleReader.Different(members, "specialPeriods", periods.Select(one => one.Id));
        return periods;
    }

    public static CostLimit CostLimit(MemberReader members, RuleReader rules) => new()
    {
        For = members.Wording("for"),
        Amount = members.Number("amount", 1, MostMoney),
        Currency = members.Text("currency"),
        Hours = members.OptionalNumber("hours", 1, MostMoney),
        HourlyRate = members.OptionalNumber("hourlyRate", 1, MostMoney),
        Counts = members.Texts("counts"),
        AggregateWorkingDays = members.OptionalNumber("aggregateWorkingDays", 1, MostMoney),
        Provenance = rules.Provenance(members),
    };

    private static string? ClockId(MemberReader members, string name, IReadOnlyList<Clock> clocks, string? id)
    {
        if (id is not null && clocks.All(clock => clock.Id != id))
        {
            members.Mistake(name, "must be the id of one of the clocks");
        }

        return id;
    }
}
