using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Core.Requests;

// What can be noted of a request as it stands in law.
public static class ClockNotes
{
    public const string Rule = "clock-note";
    public const string Day = "clock-note-day";
    public const string NewDay = "clock-note-new-day";
    public const string Kind = "clock-note-kind";
    public const string Section = "clock-note-ref";

    public const int LongestRef = 40;

    // How far ahead an authority may put its own date.
    private const int MostYears = 3;

    public static readonly IReadOnlyList<RequestEventType> All =
    [
        RequestEventType.Extension, RequestEventType.ClarificationAsked, RequestEventType.ClarificationReceived,
        RequestEventType.FeeNotice, RequestEventType.FeePaid, RequestEventType.Received,
        RequestEventType.Complaint, RequestEventType.DecisionNotice, RequestEventType.Appeal,
    ];

    // In the order of the list above.
    public static IReadOnlyList<RequestEventType> Possible(Regime regime, IReadOnlyList<RequestDates.Step> steps, DateOnly today)
    {
        var state = CaseState.Of(regime, new CaseFacts { Events = RequestCase.Of(steps) }, today);
        return state.Received is null ? [] : [.. All.Where(what => IsPossible(what, regime, state, today))];
    }

    // The kinds of extension that the law has for what runs now.
    public static IReadOnlyList<Extension> Extensions(Regime regime, RequestCourse course, DateOnly today)
    {
        var running = course.Deadlines.Where(d => d.Ended is null).Select(d => d.Clock.Id).ToHashSet();
        return [.. regime.Extensions.Where(e => e.Provenance.HoldsOn(today) && running.Contains(e.Extends))];
    }

    // Where it cannot be so, why.
    public static void Check(ClockNote note, Regime regime, DateOnly? sent, DateOnly today)
    {
        if (note.On > today || note.On < sent)
        {
            throw new RuleException(Day, "Give a day between the request and today.");
        }

        if (note.NewDate is { } named && (named <= note.On || named > note.On.AddYears(MostYears)))
        {
            throw new RuleException(NewDay, $"Give a day after that on which they said so, and within {MostYears} years of it.", MostYears);
        }

        if (note.Extension is { } kind && !regime.Extensions.Any(e => e.Id == kind && e.Provenance.HoldsOn(today)))
        {
            throw new RuleException(Kind, "Choose a reason for which the law lets them have more time.");
        }

        if (note.Ref?.Length > LongestRef)
        {
            throw new RuleException(Section, $"Give the section in at most {LongestRef} characters.", LongestRef);
        }
    }

    private static bool IsPossible(RequestEventType what, Regime regime, CaseState state, DateOnly today)
    {
        var isAwaited = state.Responded is null;
        var isReviewed = state.ReviewRequested is not null && state.ReviewAnswered is null;
        bool Waits(InterruptionKind kind) => state.Interruptions.Any(i => i.Rule.Kind == kind && i.IsOpen);
        bool Has(InterruptionKind kind) => regime.InterruptionOn(kind, today) is not null;
        return what switch
        {
            RequestEventType.Extension => regime.Extensions.Any(e => e.Extends == regime.ResponseClock.Id ? isAwaited : isReviewed),
            RequestEventType.ClarificationAsked =>
                isAwaited && Has(InterruptionKind.Clarification) && !Waits(InterruptionKind.Clarification),
            RequestEventType.ClarificationReceived => isAwaited && Waits(InterruptionKind.Clarification),
            RequestEventType.FeeNotice => isAwaited && Has(InterruptionKind.Fee) && !Waits(InterruptionKind.Fee),
            RequestEventType.FeePaid => isAwaited && Waits(InterruptionKind.Fee),
            RequestEventType.Received => isAwaited && state.Interruptions.Count == 0,
            RequestEventType.Complaint => state.Complained is null,
            RequestEventType.DecisionNotice => state.Complained is not null && state.DecisionNotice is null,
            RequestEventType.Appeal => state.DecisionNotice is not null && state.Appealed is null,
            _ => false,
        };
    }
}
