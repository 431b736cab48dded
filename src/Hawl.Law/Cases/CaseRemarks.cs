using Hawl.Law.Clocks;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Law.Cases;

// What is said of a deadline beside its count.
internal static class CaseRemarks
{
    // A question after the time had run out begins it again all the same, but the first breach stays what it was.
    public static IEnumerable<Wording> AskedLate(Clock clock, DateOnly start, IReadOnlyList<Interrupted> interruptions, CaseView view)
    {
        var dayZero = start;
        foreach (var one in interruptions.Where(one => one.Rule.Effect == InterruptionEffect.Restarts && !one.IsOpen))
        {
            if (one.Asked is { } asked && view.Due(clock, dayZero, Circumstances.Ordinary)?.Due < asked)
            {
                yield return Wording.InEvery(book => book.Say("asked-late", ("date", book.Date(asked))));
            }

            dayZero = one.Answered ?? dayZero;
        }
    }

    public static IEnumerable<Wording> Told(DateOnly? told) => told is { } day
        ? [Wording.InEvery(book => book.Say("told", ("date", book.Date(day))))]
        : [];

    public static IEnumerable<Wording> NotCounted(Clock clock, DateOnly dayZero) => clock.CanCountFrom(dayZero, out var why) ? [] : [why];

    public static IEnumerable<Wording> Paused(Interrupted? paused) => paused?.Asked is { } since
        ? [Wording.InEvery(book => book.Say("paused", ("date", book.Date(since))))]
        : [];
}
