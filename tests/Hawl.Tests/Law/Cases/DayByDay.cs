using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Cases;

/// Every deadline of a case, lived through day by day and counted on the fingers: slow, and written without a look at the fold.
internal sealed class DayByDay(Regime regime, CaseFacts facts, DateOnly today)
{
    private readonly Fingers fingers = new(facts);
    private readonly LivedEvents lived = new(regime);

    // The clock, how it stands and its last day, in the order of the regime's clocks, the response first.
    public List<(string Clock, CaseDeadlineState State, DateOnly? Due)> Live()
    {
        var first = facts.Events.Min(one => one.Date);
        var days = facts.Events.ToLookup(one => one.Date);
        for (var day = first; day <= today; day = day.AddDays(1))
        {
            foreach (var one in days[day])
            {
                lived.Hear(one);
            }
        }

        return lived.Received is { } received ? [.. All(received).Select(one => (one.Clock, one.State, one.Due))] : [];
    }

    private List<Found> All(DateOnly received)
    {
        var special = regime.SpecialPeriods.FirstOrDefault(one => one.Id == facts.SpecialPeriod);
        var own = regime.Clocks.FirstOrDefault(one => one.Id == special?.Clock);
        var response = Count(own is not null && Fingers.Limit(own, received) is not null ? own : regime.ResponseClock, received);
        var all = new List<Found> { response };
        foreach (var question in lived.Questions.Where(one => one.Asked is not null))
        {
            all.AddRange(regime.Clocks.Where(one => one.Id == question.Rule.AnswerClock)
                .Select(one => Stands(Count(one, question.Asked ?? default), question.Answered)));
        }

        all.AddRange(Begun(ClockStart.ResponseReceived, lived.Answered ?? RanOut(response)));
        var review = Begun(ClockStart.ReviewRequested, lived.ReviewAsked);
        all.AddRange(review);
        all.AddRange(Begun(ClockStart.ReviewAnswered, lived.ReviewAnswered ?? (review.Count > 0 ? RanOut(review[0]) : null)));
        all.AddRange(Begun(ClockStart.DecisionNoticeSent, lived.Decided));
        return all;
    }

    private static DateOnly? RanOut(Found one) => one is { State: CaseDeadlineState.Missed, Ended: null } ? one.Due : null;

    private List<Found> Begun(ClockStart start, DateOnly? from)
    {
        var apart = regime.Extensions.Select(one => one.Becomes).Concat(regime.SpecialPeriods.Select(one => one.Clock)).ToHashSet();
        return from is { } day
            ? [.. regime.Clocks.Where(one => one.Start == start && !apart.Contains(one.Id)).Select(one => Count(one, day))]
            : [];
    }

    private Found Count(Clock clock, DateOnly start)
    {
        var isResponse = clock.Start == ClockStart.RequestReceived;
        var zero = isResponse ? lived.DayZero : start;
        var leftOut = isResponse ? lived.DaysWaited() : [];
        var ordinary = fingers.Count(clock, zero, null, leftOut);
        var (law, authority) = Extended(clock, zero, ordinary, leftOut);
        var paused = isResponse && lived.Questions.Exists(one => one.Answered is null && !(law?.Counted < one.Asked));
        var due = law?.Due ?? (authority < ordinary?.Due ? ordinary?.Due : authority);
        due = isResponse && law?.Due < facts.Told ? facts.Told : due;
        var ended = clock.Ends.Select(lived.On).Where(day => day >= start).Min();
        return Stands(new Found(clock.Id, CaseDeadlineState.Paused, paused ? null : due, null, paused), ended);
    }

    private Found Stands(Found one, DateOnly? ended)
    {
        var state = ended is not null ? (ended > one.Due ? CaseDeadlineState.Missed : CaseDeadlineState.Met)
            : one.IsPaused ? CaseDeadlineState.Paused
            : today > one.Due ? CaseDeadlineState.Missed
            : CaseDeadlineState.Running;
        return one with { State = state, Ended = ended };
    }

    // The law's end, and the authority's own date where it claimed time under a rule that runs for this clock.
    private (Fingers.End? Law, DateOnly? Authority) Extended(Clock clock, DateOnly zero, Fingers.End? ordinary, HashSet<DateOnly> leftOut)
    {
        var rules = regime.Extensions.Where(one => one.Extends == clock.Id && one.Provenance.HoldsOn(zero)).ToList();
        var claims = clock.Start == ClockStart.ReviewRequested ? lived.ReviewClaims : lived.Claims;
        if (rules.Count == 0 || (claims.Count == 0 && facts.ExtensionDays is null))
        {
            return (ordinary, null);
        }

        var named = claims.Where(one => one.NewDate is not null).Select(one => one.NewDate).LastOrDefault();
        Extension Rule(CaseEvent claim) => rules.Find(one => one.Id == claim.Extension) ?? rules[0];
        var good = claims.Where(one => !(one.Date > ordinary?.Due) && !(Rule(one).QualifiedOnly && IsAbsolute(one.Ref))).ToList();
        if (claims.Count > 0 && good.Count == 0)
        {
            return (ordinary, named);
        }

        var rule = good.Count > 0 ? Rule(good[0]) : rules[0];
        var days = good.Sum(one => one.Days ?? 0) is > 0 and var more ? more : facts.ExtensionDays;
        var longer = regime.Clocks.FirstOrDefault(one => one.Id == rule.Becomes);
        var law = longer is not null ? fingers.Count(longer, zero, Fingers.Limit(longer, zero)?.Extends is null ? null : days, leftOut)
            : days is not null ? fingers.Count(clock, zero, days, leftOut)
            : null;
        return (law, named);
    }

    private bool IsAbsolute(string? reference) => regime.Exemptions.Any(
        one => one.Ref == reference && one.Kind == ExemptionKind.Absolute && one.Conditions.Count == 0);

    private sealed record Found(string Clock, CaseDeadlineState State, DateOnly? Due, DateOnly? Ended, bool IsPaused);
}
