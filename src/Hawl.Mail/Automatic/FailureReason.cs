namespace Hawl.Mail.Automatic;

/// <summary>Why a letter could not be delivered, as far as a person can act on it.</summary>
/// <example><code>automatic.Reason == FailureReason.NoSuchAddress // find the authority's new address</code></example>
public enum FailureReason
{
    /// <summary>Nothing tells.</summary>
    Unknown,

    /// <summary>Nobody has this address (RFC 3463 §3.2, <c>X.1.1</c>).</summary>
    NoSuchAddress,

    /// <summary>The part after the "@" leads nowhere (<c>X.1.2</c>, <c>X.4.4</c>).</summary>
    NoSuchDomain,

    /// <summary>The recipient has another address now (<c>X.1.6</c>).</summary>
    Moved,

    /// <summary>The domain takes no mail at all (RFC 7505, <c>X.1.10</c>).</summary>
    TakesNoMail,

    /// <summary>The mailbox is full (<c>X.2.2</c>).</summary>
    MailboxFull,

    /// <summary>The mailbox exists and is switched off (<c>X.2.1</c>).</summary>
    Disabled,

    /// <summary>The letter is too large (<c>X.2.3</c>, <c>X.3.4</c>).</summary>
    TooLarge,

    /// <summary>Our address, our server or its proofs of origin are refused (<c>X.1.7</c>, <c>X.1.8</c>, <c>X.7.1</c>,
    /// <c>X.7.26</c>).</summary>
    SenderRefused,

    /// <summary>What the letter says is refused: as spam, a virus or against a rule (<c>X.6.0</c>, <c>X.7.0</c>).</summary>
    ContentRefused,

    /// <summary>The server may not pass the letter on, or sends it in a circle (<c>X.4.6</c>).</summary>
    NotPassedOn,

    /// <summary>The server wants the letter later (<c>X.3.2</c>, <c>X.4.5</c>).</summary>
    Busy,

    /// <summary>No server answered for days (<c>X.4.1</c>, <c>X.4.7</c>).</summary>
    NoAnswer,

    /// <summary>The receiving system is at fault (<c>X.3.0</c>, <c>X.5.0</c>).</summary>
    SystemFault,
}
