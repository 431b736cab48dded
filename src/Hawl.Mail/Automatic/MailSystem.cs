using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Tells the addresses of mail systems, which no person reads, from those of people.</summary>
internal static class MailSystem
{
    private static readonly string[] Names =
        ["mailer-daemon", "mailerdaemon", "mailer_daemon", "mail-daemon", "maildaemon", "mdaemon", "postmaster", "mailsystem"];

    // What programs call themselves whose address is another.
    private static readonly string[] Titles =
    [
        "mail delivery subsystem", "mail delivery system", "mail delivery service", "mail router", "mailer daemon", "mailer-daemon",
        "internet mail delivery",
    ];

    /// <summary>Whether a mail system seems to have written the message: by its address, or because answers to it would go
    /// nowhere.</summary>
    public static bool Wrote(Message message) => HasNullPath(message) || message.From.Any(Is);

    public static bool Is(Mailbox mailbox) =>
        Names.Contains(mailbox.LocalPart, StringComparer.OrdinalIgnoreCase)
        || mailbox.LocalPart.StartsWith("MicrosoftExchange", StringComparison.OrdinalIgnoreCase)
        || (mailbox.Name is { } name && Titles.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the envelope had the null reverse-path (RFC 5321 §4.5.5), as the last server kept it in <c>Return-Path</c>
    /// (§4.4).</summary>
    public static bool HasNullPath(Message message) =>
        message.Headers.Value("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) is "<>" or "";
}
