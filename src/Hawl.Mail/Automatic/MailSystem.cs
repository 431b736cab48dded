using Hawl.Mail.Addresses;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>Tells the addresses of mail systems, which no person reads, from those of people.</summary>
internal static class MailSystem
{
    private static readonly string[] Names =
        ["mailer-daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mdaemon", "postmaster", "mailsystem"];

    /// <summary>Whether a mail system seems to have written the message: by its address, or because answers to it would go
    /// nowhere.</summary>
    public static bool Wrote(Message message) => HasNullPath(message) || message.From.Any(Is);

    public static bool Is(Mailbox mailbox) =>
        Names.Contains(mailbox.LocalPart, StringComparer.OrdinalIgnoreCase)
        || mailbox.LocalPart.StartsWith("MicrosoftExchange", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the envelope had the null reverse-path (RFC 5321 §4.5.5), as the last server kept it in <c>Return-Path</c>
    /// (§4.4).</summary>
    public static bool HasNullPath(Message message) =>
        message.Headers.Value("Return-Path")?.Replace(" ", "", StringComparison.Ordinal) is "<>" or "";
}
