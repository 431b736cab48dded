using static Hawl.Mail.Smtp.SmtpState;

namespace Hawl.Mail.Smtp;

/// <summary>
/// What may be said when, and where it leads if it succeeds (RFC 5321 §4.1.4). A command that fails leaves the state as it was.
/// </summary>
/// <example><code>
/// SmtpStateTable.Next(SmtpState.Greeted, SmtpVerb.Mail)   // MailGiven
/// SmtpStateTable.Next(SmtpState.New, SmtpVerb.Mail)       // null: out of sequence, 503
/// </code></example>
public static class SmtpStateTable
{
    private static readonly Dictionary<SmtpVerb, SmtpState?[]> Rows = new()
    {
        // The columns line up.
#pragma warning disable format
        //                    said in: New      Greeted    MailGiven  RecipientGiven
        [SmtpVerb.Helo]     = [Greeted, Greeted,   Greeted,   Greeted],
        [SmtpVerb.Ehlo]     = [Greeted, Greeted,   Greeted,   Greeted],
        [SmtpVerb.Lhlo]     = [Greeted, Greeted,   Greeted,   Greeted],
        [SmtpVerb.StartTls] = [null,    New,       null,      null],
        [SmtpVerb.Mail]     = [null,    MailGiven, null,      null],
        [SmtpVerb.Rcpt]     = [null,    null,      RecipientGiven, RecipientGiven],
        [SmtpVerb.Data]     = [null,    null,      null,      Greeted],
        [SmtpVerb.Rset]     = [New,     Greeted,   Greeted,   Greeted],
        [SmtpVerb.Noop]     = [New,     Greeted,   MailGiven, RecipientGiven],
        [SmtpVerb.Vrfy]     = [New,     Greeted,   MailGiven, RecipientGiven],
        [SmtpVerb.Expn]     = [New,     Greeted,   MailGiven, RecipientGiven],
        [SmtpVerb.Help]     = [New,     Greeted,   MailGiven, RecipientGiven],
        [SmtpVerb.Auth]     = [New,     Greeted,   MailGiven, RecipientGiven],
        [SmtpVerb.Unknown]  = [New,     Greeted,   MailGiven, RecipientGiven],
        // What follows these two would be read as commands though it is not meant as such: the conversation ends.
        [SmtpVerb.Bdat]     = [Ended,   Ended,     Ended,     Ended],
        [SmtpVerb.Http]     = [Ended,   Ended,     Ended,     Ended],
        [SmtpVerb.Quit]     = [Ended,   Ended,     Ended,     Ended],
#pragma warning restore format
    };

    /// <summary>
    /// The state a successful command leads to; null when it may not be said now (reply 503) or the conversation has ended.
    /// </summary>
    public static SmtpState? Next(SmtpState state, SmtpVerb verb) => state == Ended ? null : Rows[verb][(int)state];
}
