using System.Globalization;
using System.Text;
using Hawl.Mail.Addresses;

namespace Hawl.Mail.Writing;

/// <summary>Writes a letter as the bytes of a message (RFC 5322, MIME): lines end in CRLF, no byte is beyond ASCII, no line is longer
/// than 76
/// characters in the text and 998 in the headers, and nothing in the letter can add a header or end the headers early.</summary>
/// <example><code>await stream.WriteAsync(LetterWriter.Write(letter));</code></example>
public static class LetterWriter
{
    /// <summary>Writes the letter. Control characters in names, addresses, subject and further headers are left out.</summary>
    /// <exception cref="ArgumentException">The name of a further header is no header name, or is one that the letter itself
    /// sets.</exception>
    public static byte[] Write(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var text = new StringBuilder();
        Field(text, "From", Address(letter.From));
        Field(text, "To", Address(letter.To));
        if (letter.ReplyTo is not null)
        {
            Field(text, "Reply-To", Address(letter.ReplyTo));
        }

        Field(text, "Subject", HeaderText.Encode(letter.Subject, "Subject: ".Length));
        Field(text, "Date", letter.Date.ToString("ddd, dd MMM yyyy HH:mm:ss ", CultureInfo.InvariantCulture) + Offset(letter.Date));
        Field(text, "Message-ID", Identifier(letter.MessageId));
        if (letter.InReplyTo is not null)
        {
            Field(text, "In-Reply-To", Identifier(letter.InReplyTo));
        }

        if (letter.References.Count > 0)
        {
            Field(text, "References", string.Join("\r\n ", letter.References.Select(Identifier)));
        }

        if (letter.Unsubscribe is not null)
        {
            // Neither encoded nor folded: no mail program would find it then.
            Field(text, "List-Unsubscribe", $"<{letter.Unsubscribe.AbsoluteUri}>");
            Field(text, "List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }

        foreach (var (name, value) in letter.Headers)
        {
            Field(text, Checked(name), HeaderText.Encode(value, name.Length + 2));
        }

        Field(text, "MIME-Version", "1.0");
        if (letter.Html is null)
        {
            Part(text, "plain", letter.Text);
        }
        else
        {
            Alternatives(text, letter.Text, letter.Html);
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Alternatives(StringBuilder text, string plain, string html)
    {
        var boundary = Boundary(plain, html);
        Field(text, "Content-Type", $"multipart/alternative; boundary=\"{boundary}\"");
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Part(text, "plain", plain);
        text.Append("--").Append(boundary).Append("\r\n");
        Part(text, "html", html);
        text.Append("--").Append(boundary).Append("--\r\n");
    }

    /// <summary>Quoted-printable text never holds "=_" (RFC 2045 §6.7), but a part may be written as it is.</summary>
    private static string Boundary(string plain, string html)
    {
        var boundary = "=_alternative";
        for (var number = 1; (plain + html).Contains(boundary, StringComparison.Ordinal); number++)
        {
            boundary = string.Create(CultureInfo.InvariantCulture, $"=_alternative-{number}_");
        }

        return boundary;
    }

    private static void Part(StringBuilder text, string subtype, string body)
    {
        var lines = body.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var isPlain = lines.All(l =>
            l.Length <= 76 && l.All(c => c is >= ' ' and <= '~' or '\t') && !l.StartsWith("From ", StringComparison.Ordinal));
        Field(text, "Content-Type", $"text/{subtype}; charset=utf-8");
        Field(text, "Content-Transfer-Encoding", isPlain ? "7bit" : "quoted-printable");
        text.Append("\r\n");
        foreach (var line in lines)
        {
            text.Append(isPlain ? line : QuotedPrintableLines.Encode(line)).Append("\r\n");
        }
    }

    private static void Field(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");

    /// <summary>The mailbox (RFC 5322 §3.4); the name on a line of its own, so that no line grows too long.</summary>
    private static string Address(Mailbox mailbox)
    {
        var address = string.Concat(mailbox.Address.Where(c => c is > ' ' and <= '~' and not '<' and not '>' and not ','));
        return string.IsNullOrWhiteSpace(mailbox.Name) ? $"<{address}>" : $"{HeaderText.Phrase(mailbox.Name)}\r\n <{address}>";
    }

    private static string Identifier(string id) => $"<{string.Concat(id.Where(c => c is > ' ' and <= '~' and not '<' and not '>'))}>";

    private static string Offset(DateTimeOffset date) =>
        date.ToString("zzz", CultureInfo.InvariantCulture).Replace(":", "", StringComparison.Ordinal);

    private static string Checked(string name)
    {
        string[] taken = ["From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References", "List-Unsubscribe",
            "List-Unsubscribe-Post", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"];
        var isName = name.Length is > 0 and <= 70 && name.All(c => c is > ' ' and <= '~' and not ':');
        return isName && !taken.Contains(name, StringComparer.OrdinalIgnoreCase)
            ? name
            : throw new ArgumentException("This is no name of a further header.", nameof(name));
    }
}
