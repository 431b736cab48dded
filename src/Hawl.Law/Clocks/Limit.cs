using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

/// <summary>A time limit as it stood in law over a period. A clock has one for each period; day 0 decides which applies.</summary>
/// <example><code>
/// { "count": 20, "unit": "working-days", "calendar": "uk-any", "force": "must",
///   "source": "s.10(1)", "checkedOn": "2026-11-22", "from": "2005-01-01" }
/// </code></example>
public sealed record Limit
{
    /// <summary>How many units; 1 to 400, or 0 where the unit is <see cref="LimitUnit.Promptly"/>.</summary>
    public required int Count { get; init; }

    /// <summary>The unit.</summary>
    public required LimitUnit Unit { get; init; }

    /// <summary>
    /// The id of the working calendar: always there for working days; for the other units there only with <see cref="Rolls"/>.
    /// </summary>
    public required string? Calendar { get; init; }

    /// <summary>True if a last day that is not a working day moves the end to the next working day.</summary>
    public required bool Rolls { get; init; }

    /// <summary>True if the calendar is that of the place where the authority is, and the one named only stands in for it.</summary>
    public bool Local { get; init; }

    /// <summary>
    /// How many units there were before an extension, where <see cref="Count"/> is the most that an extension may make of them; else null.
    /// </summary>
    public int? Extends { get; init; }

    /// <summary>True if days on which the authority is closed are not counted, such as days that are not school days.</summary>
    public bool LeavesOutClosures { get; init; }

    /// <summary>The number of working days, closures included, after which time is up in any case; else null.</summary>
    public int? AtMost { get; init; }

    /// <summary>A caution that belongs with every date counted by this limit; null where there is none.</summary>
    public Wording? Caution { get; init; }

    /// <summary>Law or practice.</summary>
    public required LimitForce Force { get; init; }

    /// <summary>The section, regulation or guidance, such as <c>s.10(1)</c>.</summary>
    public required string Source { get; init; }

    /// <summary>When a person last checked the source.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>The first day 0 to which it applies.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day 0 to which it applies; null while in force.</summary>
    public required DateOnly? To { get; init; }

    /// <summary>Whether it applies to a day 0.</summary>
    /// <param name="dayZero">The local date of the start.</param>
    /// <returns>True from <see cref="From"/> to <see cref="To"/>, both included.</returns>
    public bool AppliesOn(DateOnly dayZero) => dayZero >= From && (To is null || dayZero <= To);
}
