namespace Hawl.Law.Clocks;

/// <summary>What is known of a case beyond its day 0, as far as it bears on the count of one limit. Immutable.</summary>
/// <example><code>
/// clock.DueFrom(received, calendars, new Circumstances { LeftOut = [new LeftOut(noticeGiven, feePaid, LeftOutReason.Fee)] })
/// </code></example>
public sealed record Circumstances
{
    /// <summary>Nothing beyond day 0.</summary>
    public static Circumstances Ordinary { get; } = new();

    /// <summary>
    /// Stretches that do not count. Those with <see cref="LeftOutReason.Closed"/> matter only to a limit that leaves closures out.
    /// </summary>
    public IReadOnlyList<LeftOut> LeftOut { get; init; } = [];

    /// <summary>
    /// The id of the calendar kept where the authority is, for a limit whose calendar is <see cref="Limit.Local"/>; null where unknown.
    /// </summary>
    public string? Calendar { get; init; }

    /// <summary>By how many units the authority has extended the limit; null where it has not said, so that the most holds.</summary>
    public int? Extension { get; init; }

    /// <summary>The date of receipt where the count was begun again on a later day 0; else null.</summary>
    public DateOnly? FirstReceived { get; init; }

    /// <summary>True if what starts the clock never came, and it runs from the last day on which that would have been in time.</summary>
    public bool Silence { get; init; }
}
