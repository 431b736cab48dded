namespace Hawl.Law.Clocks;

/// <summary>An event that ends a clock.</summary>
public enum ClockEnd
{
    /// <summary>The authority answered: it gave the information, said that it has none, or refused.</summary>
    Response,

    /// <summary>The requester asked for a review.</summary>
    ReviewRequested,

    /// <summary>The authority gave the outcome of the review.</summary>
    ReviewAnswered,

    /// <summary>The requester complained to the regulator, or applied to it for a decision.</summary>
    Complaint,

    /// <summary>Somebody appealed to the tribunal or court.</summary>
    Appeal,

    /// <summary>Whoever was asked answered, or paid.</summary>
    Answer,
}
