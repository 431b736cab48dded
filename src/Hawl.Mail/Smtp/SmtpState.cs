namespace Hawl.Mail.Smtp;

/// <summary>
/// How far a conversation has come (RFC 5321 §4.1.4). What may be said in each state stands in <see cref="SmtpStateTable"/>.
/// </summary>
public enum SmtpState
{
    /// <summary>Connected, or just encrypted; the client has not introduced itself.</summary>
    New,

    /// <summary>The client has said HELO, EHLO or LHLO; no message is begun.</summary>
    Greeted,

    /// <summary>MAIL was accepted; no recipient yet.</summary>
    MailGiven,

    /// <summary>At least one recipient was accepted; DATA may follow.</summary>
    RecipientGiven,

    /// <summary>Nothing more is read; the last reply closes the connection.</summary>
    Ended,
}
