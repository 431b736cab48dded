using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Law.Cases;

/// <summary>The count of one clock in one case.</summary>
/// <example><code>
/// CaseCount.From(regime, clock, received, facts, CalendarLibrary.BuiltIn).Due
/// </code></example>
public static class CaseCount
{
    /// <summary>The deadline of one clock, with all that is known to have happened since it started.</summary>
    /// <param name="regime">The law.</param>
    /// <param name="clock">One of its clocks.</param>
    /// <param name="start">The local date of what starts that clock.</param>
    /// <param name="facts">What happened, and what else bears on the date.</param>
    /// <param name="calendars">The working calendars.</param>
    /// <returns>The deadline, its state being that after the last event.</returns>
    /// <exception cref="ArgumentException">The facts name a calendar that there is not.</exception>
    public static CaseDeadline From(Regime regime, Clock clock, DateOnly start, CaseFacts facts, CalendarLibrary calendars)
    {
        var begun = clock.Start switch
        {
            ClockStart.RequestReceived => new CaseState { Regime = regime, Received = start, DayZero = start },
            ClockStart.ReviewRequested => new CaseState { Regime = regime, ReviewRequested = start },
            _ => new CaseState { Regime = regime },
        };
        var events = facts.UpTo(DateOnly.MaxValue).ToList();
        var state = events.Aggregate(begun, (before, next) => before.After(next));
        var today = events.Count > 0 && events[^1].Date > start ? events[^1].Date : start;
        return Of(clock, start, new CaseView(state, facts, facts.In(calendars), today));
    }

    internal static CaseDeadline Of(Clock clock, DateOnly start, CaseView view, bool silence = false)
    {
        var restarts = clock.Start == ClockStart.RequestReceived ? view.State.Interruptions : [];
        var dayZero = restarts.Count > 0 ? view.State.DayZero ?? start : start;
        var circumstances = new Circumstances
        {
            LeftOut = [.. Waited(restarts), .. view.Facts.Closed.Select(span => new LeftOut(span.From, span.To, LeftOutReason.Closed))],
            Calendar = view.Facts.Calendar,
            Extension = view.Facts.ExtensionDays,
            FirstReceived = dayZero == start ? null : start,
            Silence = silence,
        };
        var ordinary = view.Due(clock, dayZero, circumstances);
        var extended = CaseExtension.Of(clock, dayZero, ordinary, circumstances, view);
        var law = extended is null ? ordinary : extended.Law;
        var paused = restarts.FirstOrDefault(one => one.IsOpen && !(law?.Count.Counted < one.Asked));
        var told = clock.Start == ClockStart.RequestReceived && law?.Due < view.Facts.Told ? view.Facts.Told : null;
        IReadOnlyList<Wording> remarks =
        [
            .. CaseRemarks.AskedLate(clock, start, restarts, view),
            .. CaseRemarks.NotCounted(clock, dayZero),
            .. CaseRemarks.Paused(paused),
            .. extended?.Remarks ?? [],
            .. CaseRemarks.Told(told),
        ];
        return Standing(new CaseDeadline(clock, start, paused is null ? law : null, remarks)
        {
            AuthorityDate = extended?.AuthorityDate,
            Due = paused is null ? told ?? law?.Due ?? Later(extended?.AuthorityDate, ordinary?.Due) : null,
            PausedSince = paused?.Asked,
            LongOverdueAfter = paused is null ? law?.Latest ?? Twice(law, view, circumstances) : null,
        }, view);
    }

    // More time is never less: where only the authority's own date counts, the time it had anyway is its own still.
    private static DateOnly? Later(DateOnly? own, DateOnly? ordinary) => own < ordinary ? ordinary : own;

    private static DateOnly? Twice(Deadline? law, CaseView view, Circumstances circumstances) =>
        law is not null && law.Due < view.Today
            ? view.Due(law.Clock.Longer(law.Counted), law.DayZero, circumstances with { Extension = null })?.Due
            : null;

    private static CaseDeadline Standing(CaseDeadline deadline, CaseView view)
    {
        var ended = deadline.Clock.Ends.Select(view.State.On).Where(date => date >= deadline.Start).Min();
        return Stood(deadline, ended, view.Today);
    }

    internal static CaseDeadline Stood(CaseDeadline deadline, DateOnly? ended, DateOnly today) => deadline with
    {
        Ended = ended,
        State = ended switch
        {
            { } day => day > deadline.Due ? CaseDeadlineState.Missed : CaseDeadlineState.Met,
            null when deadline.PausedSince is not null => CaseDeadlineState.Paused,
            null => today > deadline.Due ? CaseDeadlineState.Missed : CaseDeadlineState.Running,
        },
    };

    private static IEnumerable<LeftOut> Waited(IReadOnlyList<Interrupted> interruptions) =>
        interruptions.SelectMany(one => one is { Rule.Effect: InterruptionEffect.LeavesOut, Asked: { } asked, Answered: { } answered }
            ? new[] { new LeftOut(asked, answered, one.Rule.Kind == InterruptionKind.Fee ? LeftOutReason.Fee : LeftOutReason.Information) }
            : []);
}
