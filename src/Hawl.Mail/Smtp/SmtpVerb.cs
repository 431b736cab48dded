namespace Hawl.Mail.Smtp;

/// <summary>The first word of a command line (RFC 5321 §4.1.1, RFC 2033 §4.1, RFC 3207 §4), read without regard to case.</summary>
public enum SmtpVerb
{
    /// <summary>A word this server does not know.</summary>
    Unknown,

    /// <summary>The client's name, without extensions.</summary>
    Helo,

    /// <summary>The client's name; the answer lists the extensions.</summary>
    Ehlo,

    /// <summary>As EHLO, for LMTP: after the message every recipient gets a reply of its own.</summary>
    Lhlo,

    /// <summary>MAIL FROM: begins a message.</summary>
    Mail,

    /// <summary>RCPT TO: names one recipient.</summary>
    Rcpt,

    /// <summary>The message itself follows.</summary>
    Data,

    /// <summary>Forgets the message that was begun.</summary>
    Rset,

    /// <summary>Does nothing.</summary>
    Noop,

    /// <summary>Asks whether an address exists.</summary>
    Vrfy,

    /// <summary>Asks who is on a list.</summary>
    Expn,

    /// <summary>Asks which commands there are.</summary>
    Help,

    /// <summary>Asks for encryption.</summary>
    StartTls,

    /// <summary>Asks to sign in, which this server does not offer.</summary>
    Auth,

    /// <summary>Sends a message in counted pieces (RFC 3030), which this server does not offer.</summary>
    Bdat,

    /// <summary>The first word of an HTTP request: a browser made to talk to a mail port.</summary>
    Http,

    /// <summary>Ends the conversation.</summary>
    Quit,
}
