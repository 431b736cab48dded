namespace Hawl.Law.Regimes;

/// <summary>What an interruption does to the count.</summary>
public enum InterruptionEffect
{
    /// <summary>The day of the answer becomes day 0: the whole time runs again.</summary>
    Restarts,

    /// <summary>The days from the question to the answer, both included, do not count; those before it stay counted.</summary>
    LeavesOut,
}
