namespace Hawl.Mail.Smtp;

/// <summary>
/// A reply of a mail server (RFC 5321 §4.2): a code of three digits, an enhanced status (RFC 3463) and words for people.
/// </summary>
/// <param name="Code">200 to 599; the first digit says success (2), go on (3), try later (4) or never (5).</param>
/// <param name="EnhancedStatus">Such as <c>5.1.1</c>; empty where none is given.</param>
/// <param name="Words">What it means, for a person; lines of a longer reply are separated by <c>\n</c>.</param>
/// <example><code>new SmtpReply(550, "5.1.1", "No such address here")   // "550 5.1.1 No such address here"</code></example>
public sealed record SmtpReply(int Code, string EnhancedStatus, string Words)
{
    /// <summary>The recipient is accepted.</summary>
    public static SmtpReply RecipientAccepted { get; } = new(250, "2.1.5", "Recipient accepted");

    /// <summary>There is no such address here, and never will be for this message (RFC 3463 §3.2).</summary>
    public static SmtpReply NoSuchRecipient { get; } = new(550, "5.1.1", "No such address here");

    /// <summary>Something is wrong on our side; the client keeps the message and tries again later.</summary>
    public static SmtpReply TryLater { get; } = new(451, "4.3.0", "Something went wrong here; please try again later");

    /// <summary>The message is safe; responsibility has passed to this server (RFC 5321 §4.2.5).</summary>
    public static SmtpReply MessageAccepted { get; } = new(250, "2.0.0", "Message accepted");

    /// <summary>2xx: done.</summary>
    public bool IsPositive => Code is >= 200 and < 300;

    /// <summary>4xx: not now.</summary>
    public bool IsTemporary => Code is >= 400 and < 500;

    /// <summary>5xx: not like this, ever.</summary>
    public bool IsPermanent => Code is >= 500 and < 600;

    /// <summary>The reply in one line, as in a log: <c>550 5.1.1 No such address here</c>.</summary>
    public override string ToString() => $"{Code} {Prefix}{Words.ReplaceLineEndings(" / ")}";

    /// <summary>
    /// The lines as they go over the wire, each with CR LF. Every line but the last has a hyphen after the code (RFC 5321 §4.2.1) and
    /// each carries the enhanced status (RFC 2034 §4). Control characters in the words become spaces, so that words can never make a line
    /// of their own.
    /// </summary>
    public string ToWire()
    {
        var lines = Words.Split('\n');
        return string.Concat(lines.Select((line, i) => $"{Code}{(i == lines.Length - 1 ? ' ' : '-')}{Prefix}{Printable(line)}\r\n"));
    }

    private string Prefix => EnhancedStatus.Length == 0 ? "" : EnhancedStatus + " ";

    private static string Printable(string line) => string.Concat(line.Select(c => char.IsControl(c) ? ' ' : c));
}
