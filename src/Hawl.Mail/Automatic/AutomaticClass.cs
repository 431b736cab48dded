namespace Hawl.Mail.Automatic;

/// <summary>What kind of machine wrote a message.</summary>
/// <example><code>AutomaticMail.Judge(message).Class == AutomaticClass.Bounce</code></example>
public enum AutomaticClass
{
    /// <summary>None: a person wrote the message, or nothing in it says otherwise.</summary>
    None,

    /// <summary>An answer made by a program (RFC 3834 §2): an automatic acknowledgement, a notice of absence, a receipt for reading
    /// (RFC 8098).</summary>
    AutoReply,

    /// <summary>A letter could not be delivered and will not be tried again (RFC 3464 §2.3.3, <c>failed</c>).</summary>
    Bounce,

    /// <summary>A letter could not be delivered yet and is tried again (RFC 3464 §2.3.3, <c>delayed</c>).</summary>
    Delay,

    /// <summary>A letter was delivered or passed on (RFC 3464 §2.3.3, <c>delivered</c>, <c>relayed</c>, <c>expanded</c>).</summary>
    DeliveryReport,

    /// <summary>A recipient or their provider complains of a letter (RFC 5965 §2).</summary>
    FeedbackReport,
}
