using Hawl.Law.Clocks;
using Hawl.Law.Words;

namespace Hawl.Law.Cases;

/// <summary>One deadline in the course of a case, on one day. Immutable; computed, never stored.</summary>
/// <example><code>
/// foreach (var deadline in CaseDeadlines.At(today, regime, facts, calendars))
/// {
///     deadline.Law?.Due      // the law's date
///     deadline.AuthorityDate // what the authority says
///     deadline.InWords("en") // how the law's date was worked out
/// }
/// </code></example>
public sealed record CaseDeadline
{
    private readonly IReadOnlyList<Wording> _remarks;

    internal CaseDeadline(Clock clock, DateOnly start, Deadline? law, IReadOnlyList<Wording> remarks)
    {
        Clock = clock;
        Start = start;
        Law = law;
        _remarks = remarks;
    }

    /// <summary>The clock that runs: where it was extended, the one that it extends.</summary>
    public Clock Clock { get; }

    /// <summary>The local date of what started it at first.</summary>
    public DateOnly Start { get; }

    /// <summary>
    /// The law's date with its working. Null while time does not run, where the law has no number, and where it leaves the date to the
    /// authority.
    /// </summary>
    public Deadline? Law { get; }

    /// <summary>The date that the authority itself has named; null where it has named none. It binds nobody but the authority.</summary>
    public DateOnly? AuthorityDate { get; internal init; }

    /// <summary>
    /// The last day in time: the law's date, or a later one that was told before; where the law leaves it to the authority, the
    /// authority's; null where there is none.
    /// </summary>
    public DateOnly? Due { get; internal init; }

    /// <summary>
    /// The day after which it is long overdue, by the practice of request sites and no law: the last day there can be, or that by which
    /// twice the time has run; null where the law has no number, and while time does not run.
    /// </summary>
    public DateOnly? LongOverdueAfter { get; internal init; }

    /// <summary>When what it runs for happened; null where it has not.</summary>
    public DateOnly? Ended { get; internal init; }

    /// <summary>Since when it has been paused; null where it is not.</summary>
    public DateOnly? PausedSince { get; internal init; }

    /// <summary>How it stands.</summary>
    public CaseDeadlineState State { get; internal init; }

    /// <summary>How far a day is from the last one in time.</summary>
    /// <param name="today">The local date.</param>
    /// <returns>
    /// Days left or overdue, in working days where the law counts in those; null where there is no last day.
    /// </returns>
    public DeadlineState? At(DateOnly today) =>
        Law is not null && Law.Due == Due ? Law.At(today)
        : Due is { } due ? DeadlineState.Of(due, today)
        : null;

    /// <summary>How the law's date was worked out, and what else bears on it, a sentence a step.</summary>
    /// <param name="language">A language tag, such as <c>cy</c>.</param>
    /// <returns>The sentences in order.</returns>
    public IReadOnlyList<string> InWords(string language) =>
    [
        .. Law?.InWords(language) ?? Began(Phrasebook.In(language)),
        .. _remarks.Select(remark => remark.In(language)),
    ];

    private IReadOnlyList<string> Began(Phrasebook book) =>
        [book.Say("start." + Files.FileWord.Of(Clock.Start), ("date", book.Date(Start)))];
}
