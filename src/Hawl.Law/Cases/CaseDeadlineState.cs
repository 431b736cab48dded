namespace Hawl.Law.Cases;

/// <summary>How a deadline stands in the course of a case.</summary>
public enum CaseDeadlineState
{
    /// <summary>Time is running, and what it runs for has not happened.</summary>
    Running,

    /// <summary>Time does not run: the authority waits for the requester.</summary>
    Paused,

    /// <summary>What it ran for happened in time.</summary>
    Met,

    /// <summary>The last day has passed without it, or it happened later.</summary>
    Missed,
}
