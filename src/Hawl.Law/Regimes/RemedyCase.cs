namespace Hawl.Law.Regimes;

/// <summary>Where a request stands when something can be done about it.</summary>
public enum RemedyCase
{
    /// <summary>The time for the response has passed without one.</summary>
    Overdue,

    /// <summary>All was refused.</summary>
    Refused,

    /// <summary>Some was refused.</summary>
    Partial,

    /// <summary>The authority says that it does not hold the information.</summary>
    NotHeld,

    /// <summary>The authority neither confirms nor denies that it holds the information.</summary>
    Ncnd,

    /// <summary>The time for the outcome of a review has passed without one.</summary>
    ReviewOverdue,

    /// <summary>The outcome of a review has come, and does not give what was asked for.</summary>
    ReviewAnswered,

    /// <summary>The regulator has the matter, or has decided it.</summary>
    Decided,
}
