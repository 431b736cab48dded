using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Addresses;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Core.Publication;

// A file of text as the public reads it: its words, whatever they were written in, without addresses.
public static partial class FileText
{
    // Raised when the same file comes out differently.
    public const int Version = 1;

    // A longer page of HTML is shown as it was written.
    private const int LongestHtml = 5_000_000;

    public static string Write(byte[] bytes, TextKind kind, Redaction redaction) => redaction.Text(kind switch
    {
        TextKind.Html when bytes.Length <= LongestHtml => MessageBody.Read(MessageReader.Read(AsMail("text/html", bytes))).Text,
        TextKind.Mail => Letter(MessageReader.Read(bytes)),
        TextKind.Escaped or TextKind.Html =>
            WebUtility.HtmlDecode(Decoded(bytes)).Replace("\\u0040", "@", StringComparison.OrdinalIgnoreCase),
        TextKind.Folded => Fold().Replace(Decoded(bytes), ""),
        _ => Decoded(bytes),
    });

    private static string Decoded(byte[] bytes) => MessageReader.Read(AsMail("text/plain", bytes)).Root.Text();

    // The reader of mail knows how bytes become text.
    private static byte[] AsMail(string type, byte[] bytes) =>
        [.. Encoding.ASCII.GetBytes($"Content-Type: {type}\r\nContent-Transfer-Encoding: binary\r\n\r\n"), .. bytes];

    private static string Letter(Message mail)
    {
        var body = MessageBody.Read(mail);
        var lines = new List<string>
        {
            $"From: {People(mail.From)}",
            $"To: {People(mail.To)}",
            $"Cc: {People(mail.Cc)}",
            $"Date: {mail.Date?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}",
            $"Subject: {mail.Subject}",
            $"Attachments: {string.Join(", ", body.Attachments.Select(a => a.FileName ?? a.ContentType))}",
        };
        return string.Join('\n', lines.Where(l => !l.EndsWith(": ", StringComparison.Ordinal))) + "\n\n" + body.Text;
    }

    private static string People(IEnumerable<Mailbox> people) =>
        string.Join(", ", people.Select(p => string.IsNullOrWhiteSpace(p.Name) ? p.Address : $"{p.Name} <{p.Address}>"));

    // RFC 5545 §3.1
    [GeneratedRegex("\r?\n[ \t]")]
    private static partial Regex Fold();
}
