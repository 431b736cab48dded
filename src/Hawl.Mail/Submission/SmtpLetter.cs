using System.Text;
using Hawl.Mail.Smtp;

namespace Hawl.Mail.Submission;

/// <summary>A letter on its way out: what it asks of the server, and its bytes as they go over the wire.</summary>
internal sealed record SmtpLetter(string MailFrom, IReadOnlyList<string> Recipients, ReadOnlyMemory<byte> Message)
{
    /// <summary>What reports about the letter are to name it by; null when no more is asked for than servers send by themselves.</summary>
    public string? ReportId { get; init; }

    private const int Block = 32 * 1024;

    /// <summary>
    /// Why this letter cannot be offered to a server that can do no more than <paramref name="offer"/>; null when it can.
    /// </summary>
    public string? Obstacle(SmtpOffer offer)
    {
        var addresses = MailFrom.Length == 0 ? Recipients : Recipients.Append(MailFrom);
        var unwritable = addresses.FirstOrDefault(a => !SmtpPath.IsWritable(a));
        return this switch
        {
            { Recipients: [] } => "The letter has no recipient",
            _ when unwritable is not null => $"“{Printable(unwritable)}” cannot be written as an address",
            _ when Message.Length > offer.MaxMessageBytes =>
                $"The letter has {Message.Length} bytes and the server takes at most {offer.MaxMessageBytes}",
            _ when NeedsUtf8 && !offer.SmtpUtf8 =>
                "An address or a header field is in other letters than ASCII, and the server does not take them",
            _ when !Ascii.IsValid(Message.Span) && !offer.EightBitMime =>
                "The letter has bytes beyond ASCII and the server does not take them",
            _ => null,
        };
    }

    /// <summary>The MAIL command with the parameters the server knows (RFC 1870 §3, RFC 6152 §2, RFC 6531 §3.4, RFC 3461 §4.3 and §4.4).
    /// </summary>
    public string MailCommand(SmtpOffer offer) => $"MAIL FROM:<{MailFrom}>"
        + (offer.Size ? $" SIZE={Message.Length}" : "")
        + (Ascii.IsValid(Message.Span) ? "" : " BODY=8BITMIME")
        + (NeedsUtf8 ? " SMTPUTF8" : "")
        + (AsksForReports(offer) ? $" RET=HDRS ENVID={XText.Write(ReportId ?? "")}" : "");

    /// <summary>The RCPT command, which asks to be told of success too where the server knows how (RFC 3461 §4.1 and §4.2).</summary>
    public string RcptCommand(string recipient, SmtpOffer offer) => $"RCPT TO:<{recipient}>"
        + (AsksForReports(offer) && Ascii.IsValid(recipient)
            ? $" NOTIFY=SUCCESS,FAILURE,DELAY ORCPT=rfc822;{XText.Write(recipient)}"
            : "");

    /// <summary>
    /// Sends the message, a full stop before each line that begins with one (RFC 5321 §4.5.2), and the end; <paramref name="beforeEnd"/>
    /// is told when only the end is left. A CR or LF by itself cannot be sent (§2.3.8) and becomes CR LF.
    /// </summary>
    public async Task SendAsync(SmtpWire wire, TimeSpan limit, Action beforeEnd, CancellationToken cancellation)
    {
        var rest = Message;
        while (!rest.IsEmpty)
        {
            rest = rest[WriteLine(wire, rest.Span)..];
            if (wire.Unsent > Block)
            {
                await wire.FlushAsync(limit, cancellation);
            }
        }

        beforeEnd();
        wire.Write(".\r\n"u8);
        await wire.FlushAsync(limit, cancellation);
    }

    private bool AsksForReports(SmtpOffer offer) => offer.Dsn && ReportId is { Length: > 0 and <= 100 } && Ascii.IsValid(ReportId);

    private static int WriteLine(SmtpWire wire, ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny((byte)'\r', (byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        wire.Write(line.StartsWith("."u8) ? "."u8 : []);
        wire.Write(line);
        wire.Write("\r\n"u8);
        return line.Length + (end < 0 ? 0 : rest[end..].StartsWith("\r\n"u8) ? 2 : 1);
    }

    private bool NeedsUtf8 => !Recipients.Prepend(MailFrom).All(a => Ascii.IsValid(a)) || !Ascii.IsValid(Header);

    private ReadOnlySpan<byte> Header
    {
        get
        {
            var blank = Message.Span.IndexOf("\r\n\r\n"u8);
            return blank < 0 ? Message.Span : Message.Span[..blank];
        }
    }

    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '?' : c));
}
