using System.Text.RegularExpressions;

namespace Hawl.Mail.Automatic;

/// <summary>Reads from the words of servers, and from their codes where the words say nothing, why a letter failed.</summary>
internal static partial class FailureReasons
{
    private const int Longest = 4_000;

    /// <summary>In this order: a server that calls a full mailbox "unavailable" means full.</summary>
    private static readonly (FailureReason Reason, Regex Words)[] Certain =
    [
        (FailureReason.MailboxFull, ReasonWords.Full()),
        (FailureReason.SenderRefused, ReasonWords.Sender()),
        (FailureReason.ContentRefused, ReasonWords.Content()),
        (FailureReason.TooLarge, ReasonWords.Large()),
        (FailureReason.Disabled, ReasonWords.Disabled()),
        (FailureReason.NotPassedOn, ReasonWords.Relay()),
        (FailureReason.Busy, ReasonWords.Busy()),
        (FailureReason.TakesNoMail, ReasonWords.NoMail()),
        (FailureReason.Moved, ReasonWords.Moved()),
        (FailureReason.NoSuchDomain, ReasonWords.Domain()),
        (FailureReason.NoSuchAddress, ReasonWords.Address()),
        (FailureReason.NoAnswer, ReasonWords.Silence()),
        (FailureReason.SystemFault, ReasonWords.Fault()),
    ];

    /// <summary>Whether letters to the address will fail until somebody changes it. A full mailbox and a server's rules pass.</summary>
    public static bool? IsPermanent(FailureReason reason) => reason switch
    {
        FailureReason.Unknown => null,
        FailureReason.NoSuchAddress or FailureReason.NoSuchDomain or FailureReason.Moved or FailureReason.TakesNoMail => true,
        _ => false,
    };

    /// <summary>What it means, for a person who waits for an answer.</summary>
    public static string Explain(FailureReason reason) => reason switch
    {
        FailureReason.NoSuchAddress => "Nobody has this address.",
        FailureReason.NoSuchDomain => "The part of the address after the @ leads nowhere.",
        FailureReason.Moved => "The recipient has another address now.",
        FailureReason.TakesNoMail => "The recipient's domain takes no mail.",
        FailureReason.MailboxFull => "The recipient's mailbox is full.",
        FailureReason.Disabled => "The recipient's mailbox is switched off.",
        FailureReason.TooLarge => "The letter is too large for the recipient.",
        FailureReason.SenderRefused => "The recipient's server refuses mail from this sender or its server.",
        FailureReason.ContentRefused => "The recipient's server takes the letter for spam or against its rules.",
        FailureReason.NotPassedOn => "A server on the way did not pass the letter on.",
        FailureReason.Busy => "The recipient's server is busy and wants the letter later.",
        FailureReason.NoAnswer => "The recipient's server did not answer.",
        FailureReason.SystemFault => "The recipient's mail system is at fault.",
        _ => "",
    };

    /// <summary>Whether the letter itself was sent before it was refused.</summary>
    public static bool CameAfterContent(string words) => AfterContent().IsMatch(words.Replace('\n', ' '));

    /// <summary>Judges one recipient.</summary>
    /// <param name="words">What the server said; may be empty.</param>
    /// <param name="status">The enhanced status code; null where there is none.</param>
    public static FailureReason Judge(string words, string? status)
    {
        var plain = Cleaned(words);
        var said = Array.Find(Certain, c => c.Words.IsMatch(plain)).Reason;
        if (said is FailureReason.NoSuchAddress && AfterContent().IsMatch(plain))
        {
            // A server that took the recipient and refuses at the end of the letter has judged the letter.
            return FailureReason.ContentRefused;
        }

        if (said is FailureReason.NoSuchDomain && status is ['4', ..] && Again().IsMatch(plain))
        {
            // The names could not be looked up, which says nothing about whether there is such a name.
            return FailureReason.NoAnswer;
        }

        return said is not FailureReason.Unknown ? said
            : status is ['5', '.', '4', '.', '1'] && ReasonWords.Rejected().IsMatch(plain) ? FailureReason.NoSuchAddress
            : ByStatus(status) is var coded and not FailureReason.Unknown ? coded
            : ReasonWords.Rejected().IsMatch(plain) ? FailureReason.NoSuchAddress : FailureReason.Unknown;
    }

    /// <summary>Lower case on one line, without the names in it: servers are called spamfilter and addresses blocked-users.</summary>
    private static string Cleaned(string words)
    {
        var plain = OwnWords.Plain(words.Length > Longest ? words[..Longest] : words).Replace('\n', ' ');
        plain = Continued().Replace(Names().Replace(Wrapper().Replace(plain, ""), " "), " ");
        return string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static FailureReason ByStatus(string? status)
    {
        if (status is null || status.Split('.') is not [_, var subject, var detail])
        {
            return FailureReason.Unknown;
        }

        return (subject, detail) switch
        {
            ("1", "1" or "3" or "10" or "351") => FailureReason.NoSuchAddress,
            ("1", "2") or ("4", "4") => FailureReason.NoSuchDomain,
            ("1", "6") => FailureReason.Moved,
            ("1", "7" or "8") => FailureReason.SenderRefused,
            ("2", "0" or "1" or "4") => FailureReason.Disabled,
            ("2", "2") => FailureReason.MailboxFull,
            ("2", "3") or ("3", "4") => FailureReason.TooLarge,
            ("3", "2") or ("4", "5") => FailureReason.Busy,
            ("4", "1" or "2" or "7") => FailureReason.NoAnswer,
            ("4", "6") => FailureReason.NotPassedOn,
            ("7", "1" or "8" or "9" or "23" or "24" or "25" or "26" or "27" or "509" or "606") => FailureReason.SenderRefused,
            ("6", _) or ("7", _) => FailureReason.ContentRefused,
            ("3" or "5", not "0") or ("2", not "0") => FailureReason.SystemFault,
            _ => FailureReason.Unknown,
        };
    }

    [GeneratedRegex(
        @"https?://\S+|<[^<>\s]{1,200}>|\S{1,200}@\S{1,200}|\b[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){0,8}\.[a-z][a-z0-9-]{1,20}\b",
        RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    /// <summary>The code that servers repeat on every line.</summary>
    [GeneratedRegex(@"(?<= )[245]\d\d-(?:[245]\.\d{1,3}\.\d{1,3})? ?", RegexOptions.CultureInvariant)]
    private static partial Regex Continued();

    /// <summary>What some gateways put before another server's words, whatever these say.</summary>
    [GeneratedRegex(@"[45]\.\d\.\d - [a-z ]{1,40} error (?=\d{3}|')", RegexOptions.CultureInvariant)]
    private static partial Regex Wrapper();

    [GeneratedRegex(@"try again|temporary|timed? ?out", RegexOptions.CultureInvariant)]
    private static partial Regex Again();

    [GeneratedRegex(
        @"(?:in reply to (?:the )?|after (?:pipelined )?)end of data|failed after i sent the message",
        RegexOptions.CultureInvariant)]
    private static partial Regex AfterContent();
}
