namespace Hawl.Reading.Replies;

/// <summary>What a message is for. Where it does two things, the stronger one: a decision before an extension, this before a question,
/// this before an apology, this before an acknowledgement.</summary>
/// <example><code>reading.Kind == ReplyKind.Decision</code></example>
public enum ReplyKind
{
    /// <summary>Anything else: a survey, a letter that calls the request invalid.</summary>
    Other,

    /// <summary>Says that the request arrived, was logged or went to a colleague. No decision, no question.</summary>
    Acknowledgement,

    /// <summary>A machine's answer about a mailbox or a person, or a notice that delivery is delayed.</summary>
    AutoReply,

    /// <summary>The letter did not arrive.</summary>
    DeliveryFailure,

    /// <summary>Something is wanted of the requester before work goes on.</summary>
    Clarification,

    /// <summary>A payment is asked for before the work is done.</summary>
    FeeNotice,

    /// <summary>The time is extended under the law.</summary>
    Extension,

    /// <summary>The request was passed on to another authority.</summary>
    Transfer,

    /// <summary>An apology or a report of progress, without an extension under the law.</summary>
    Holding,

    /// <summary>Says only that the answer is elsewhere: in a file, in a portal.</summary>
    CoverNote,

    /// <summary>Gives, refuses or denies holding at least a part of what was asked.</summary>
    Decision,

    /// <summary>A decision after an internal review.</summary>
    ReviewOutcome,
}
