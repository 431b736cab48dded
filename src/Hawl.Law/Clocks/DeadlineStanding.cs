namespace Hawl.Law.Clocks;

/// <summary>Where a day stands to a deadline.</summary>
public enum DeadlineStanding
{
    /// <summary>The deadline is still to come.</summary>
    Ahead,

    /// <summary>The day is the last one in time.</summary>
    DueToday,

    /// <summary>The deadline has passed.</summary>
    Overdue,
}
