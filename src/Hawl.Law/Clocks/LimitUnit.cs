namespace Hawl.Law.Clocks;

/// <summary>What a time limit is counted in.</summary>
public enum LimitUnit
{
    /// <summary>Working days of a calendar, the day of the start not counted.</summary>
    WorkingDays,

    /// <summary>Days, weekends and holidays included, the day of the start not counted.</summary>
    CalendarDays,

    /// <summary>Months: to the same day of a later month, or its last day where it is shorter.</summary>
    Months,

    /// <summary>No number at all: at once, or without delay. Such a limit has no last day.</summary>
    Promptly,
}
