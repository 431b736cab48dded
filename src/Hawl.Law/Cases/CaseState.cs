using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Law.Cases;

/// <summary>
/// Where a case stands in law after some of its events: the fold over them. Immutable; it holds no date that was counted, only those that
/// happened, so that the deadlines follow from it and from the calendars at any time.
/// </summary>
/// <example><code>
/// var state = CaseState.Of(regime, facts, today);
/// state.DayZero // the day after which the first working day is day 1
/// </code></example>
public sealed record CaseState
{
    /// <summary>The law.</summary>
    public required Regime Regime { get; init; }

    /// <summary>When the authority received the request; null where it was not sent.</summary>
    public DateOnly? Received { get; init; }

    /// <summary>Day 0 of the response: the receipt, or the answer to a question that began the time again.</summary>
    public DateOnly? DayZero { get; init; }

    /// <summary>The times at which the authority waited for the requester, in order.</summary>
    public IReadOnlyList<Interrupted> Interruptions { get; init; } = [];

    /// <summary>The extensions claimed of the time to respond, in order.</summary>
    public IReadOnlyList<CaseEvent> Extensions { get; init; } = [];

    /// <summary>The extensions claimed of the time for the review, in order.</summary>
    public IReadOnlyList<CaseEvent> ReviewExtensions { get; init; } = [];

    /// <summary>When the first response came.</summary>
    public DateOnly? Responded { get; init; }

    /// <summary>
    /// When the response came that a review can be asked of: the last one before it was asked for, since an authority may answer in parts.
    /// </summary>
    public DateOnly? Answered { get; init; }

    /// <summary>
    /// When the authority received the request for a review: the first, or the first after the outcome of the one before.
    /// </summary>
    public DateOnly? ReviewRequested { get; init; }

    /// <summary>When the outcome of that review came.</summary>
    public DateOnly? ReviewAnswered { get; init; }

    /// <summary>When the requester first complained to the regulator.</summary>
    public DateOnly? Complained { get; init; }

    /// <summary>When the regulator sent its decision notice.</summary>
    public DateOnly? DecisionNotice { get; init; }

    /// <summary>When somebody first appealed.</summary>
    public DateOnly? Appealed { get; init; }

    /// <summary>The state on a day: all events up to it, folded in the order of their dates.</summary>
    /// <param name="regime">The law.</param>
    /// <param name="facts">The case.</param>
    /// <param name="today">The local date.</param>
    /// <returns>The state.</returns>
    public static CaseState Of(Regime regime, CaseFacts facts, DateOnly today) =>
        facts.UpTo(today).Aggregate(new CaseState { Regime = regime }, (state, next) => state.After(next));

    /// <summary>The state after one more event, which is not earlier than those before it.</summary>
    /// <param name="next">The event.</param>
    /// <returns>The new state; the same where the event changes nothing in law, as a fee notice after the response.</returns>
    public CaseState After(CaseEvent next) => next.Type switch
    {
        CaseEventType.Sent => Received is null ? this with { Received = next.Date, DayZero = next.Date } : this,
        CaseEventType.Received => Interruptions.Count == 0 ? this with { Received = next.Date, DayZero = next.Date } : this,
        CaseEventType.ClarificationAsked => Asked(InterruptionKind.Clarification, next.Date),
        CaseEventType.ClarificationReceived => WaitedFor(InterruptionKind.Clarification, next.Date),
        CaseEventType.InformationRequested => Asked(InterruptionKind.Information, next.Date),
        CaseEventType.InformationReceived => WaitedFor(InterruptionKind.Information, next.Date),
        CaseEventType.IdentityRequested => Asked(InterruptionKind.Identity, next.Date),
        CaseEventType.IdentityReceived => WaitedFor(InterruptionKind.Identity, next.Date),
        CaseEventType.FeeNotice => Asked(InterruptionKind.Fee, next.Date),
        CaseEventType.FeePaid => WaitedFor(InterruptionKind.Fee, next.Date),
        CaseEventType.Extension => Extended(next),
        CaseEventType.Response or CaseEventType.Refusal => Came(next.Date),
        CaseEventType.ReviewRequested => ReviewAsked(next.Date),
        CaseEventType.ReviewAnswered => ReviewRequested is null ? this : this with { ReviewAnswered = ReviewAnswered ?? next.Date },
        CaseEventType.Complaint => this with { Complained = Complained ?? next.Date },
        CaseEventType.DecisionNotice => this with { DecisionNotice = DecisionNotice ?? next.Date },
        CaseEventType.Appeal => this with { Appealed = Appealed ?? next.Date },
        _ => this,
    };

    /// <summary>When something that ends a clock happened.</summary>
    /// <param name="end">The event.</param>
    /// <returns>The date, or null.</returns>
    public DateOnly? On(ClockEnd end) => end switch
    {
        ClockEnd.Response => Responded,
        ClockEnd.ReviewRequested => ReviewRequested,
        ClockEnd.ReviewAnswered => ReviewAnswered,
        ClockEnd.Complaint => Complained,
        ClockEnd.Appeal => Appealed,
        _ => null,
    };

    // One question of a kind at a time: asking again while it waits changes nothing.
    private CaseState Asked(InterruptionKind kind, DateOnly date)
    {
        var waits = Interruptions.Any(one => one.Rule.Kind == kind && one.IsOpen);
        return Responded is null && Received is not null && !waits && Regime.InterruptionOn(kind, date) is { } rule && !IsSpent(rule)
            ? this with { Interruptions = [.. Interruptions, new Interrupted(rule, date, null)] }
            : this;
    }

    // 5 USC 552(a)(6)(A)(ii)(I): one request for information stops the time, a second does not.
    private bool IsSpent(Interruption rule) => rule.Once && Interruptions.Any(one => one.Rule.Once && one.Asked is not null);

    // An answer whose question is not known begins the time again where the law says so, and leaves out nothing.
    private CaseState WaitedFor(InterruptionKind kind, DateOnly date)
    {
        if (Responded is not null || Received is null)
        {
            return this;
        }

        var open = Interruptions.FirstOrDefault(one => one.Rule.Kind == kind && one.IsOpen);
        if ((open?.Rule ?? Regime.InterruptionOn(kind, date)) is not { } rule)
        {
            return this;
        }

        var closed = open is null
            ? [.. Interruptions, new Interrupted(rule, null, date)]
            : Interruptions.Select(one => one == open ? open with { Answered = date } : one).ToList();
        return this with { Interruptions = closed, DayZero = rule.Effect == InterruptionEffect.Restarts ? date : DayZero };
    }

    private CaseState Came(DateOnly date) => this with
    {
        Responded = Responded ?? date,
        Answered = ReviewRequested is null || Responded is null ? date : Answered,
    };

    // Asked again while it runs, it runs on; after its outcome another begins.
    private CaseState ReviewAsked(DateOnly date) => ReviewRequested is not null && ReviewAnswered is null
        ? this
        : this with { ReviewRequested = date, ReviewAnswered = null, ReviewExtensions = [] };

    private CaseState Extended(CaseEvent claim) => claim switch
    {
        _ when ReviewRequested is not null && ReviewAnswered is null => this with { ReviewExtensions = [.. ReviewExtensions, claim] },
        _ when Received is not null && Responded is null => this with { Extensions = [.. Extensions, claim] },
        _ => this,
    };
}
