using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;

namespace Hawl.Web.Pages.Requests;

// The deadlines of a course as they stand on a day, to be shown with their working: those that still run first.
public sealed record DeadlinesView(IReadOnlyList<CaseDeadline> Deadlines, Regime Regime, DateOnly Today)
{
    public static DeadlinesView Of(ShownRequest shown, DateOnly today) =>
        new(shown.Dates.Course.Deadlines, AskedLaw.Named(shown.RegimeId), today);

    public IEnumerable<CaseDeadline> Open => Deadlines.Where(d => IsOpen(d));

    public IEnumerable<CaseDeadline> Over => Deadlines.Where(d => !IsOpen(d));

    public IEnumerable<DeadlineView> All => Deadlines.Select(d => new DeadlineView(d, this));

    private static bool IsOpen(CaseDeadline deadline) => deadline.Ended is null;
}
