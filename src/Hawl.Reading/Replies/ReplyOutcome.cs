namespace Hawl.Reading.Replies;

/// <summary>How the request stands after a message, by what the message says.</summary>
/// <example><code>reading.Outcome == ReplyOutcome.Partial</code></example>
public enum ReplyOutcome
{
    /// <summary>Everything is given, or answered with no, none or not applicable.</summary>
    Full,

    /// <summary>Something is given and something is not.</summary>
    Partial,

    /// <summary>Nothing is given.</summary>
    Refused,

    /// <summary>Nothing is held.</summary>
    NotHeld,

    /// <summary>The matter does not arise for the authority.</summary>
    NilReturn,

    /// <summary>Nothing but neither confirming nor denying.</summary>
    Ncnd,

    /// <summary>The answer is in a file that is not here.</summary>
    AnsweredInAttachment,
}
