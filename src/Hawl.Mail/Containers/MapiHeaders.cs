using System.Globalization;
using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>The header fields of a message that Outlook keeps: those it came with, and those its properties tell where it came with
/// none.</summary>
internal static class MapiHeaders
{
    public static HeaderList Of(MapiObject source)
    {
        var headers = new List<Header>();
        if (source.Text(MapiTag.Headers) is { } kept)
        {
            var (read, _) = HeaderReader.Read(Encoding.UTF8.GetBytes(kept.TrimStart() + "\r\n\r\n"), []);
            headers.AddRange(read.Where(h => !h.Name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)));
        }

        Supply(headers, "From", From(source));
        Supply(headers, "To", People(source, 1));
        Supply(headers, "Cc", People(source, 2));
        Supply(headers, "Bcc", People(source, 3));
        Supply(headers, "Subject", Subject(source));
        Supply(headers, "Date", Date(source));
        Supply(headers, "Message-ID", source.Text(MapiTag.MessageId));
        Supply(headers, "In-Reply-To", source.Text(MapiTag.InReplyTo));
        Supply(headers, "References", source.Text(MapiTag.References));
        foreach (var (name, value) in source.NamedHeaders)
        {
            Supply(headers, name, value);
        }

        return new HeaderList(headers);
    }

    /// <summary>Whether a field can have this name (RFC 5322 §2.2) and may stand in the header of a message without its body.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= 100 && name.All(c => c is > ' ' and < (char)127 and not ':')
        && !name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static void Supply(List<Header> headers, string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value) && !headers.Exists(h => h.Is(name)))
        {
            var line = string.Concat(value.Where(c => !char.IsControl(c))).Trim();
            headers.Add(new Header(name, " " + line, line));
        }
    }

    /// <summary>Outlook puts a mark and a length before subjects whose "Re:" it can take off (MS-OXCMSG §2.2.1.46).</summary>
    private static string? Subject(MapiObject source)
    {
        var subject = source.Text(MapiTag.Subject, MapiTag.NormalSubject);
        return subject is ['\u0001', _, .. var rest] ? rest : subject;
    }

    private static string? From(MapiObject source)
    {
        var address = source.Text(MapiTag.RepresentedSmtp, MapiTag.SenderSmtp)
            ?? Mail(source.Text(MapiTag.RepresentedAddress)) ?? Mail(source.Text(MapiTag.SenderAddress));
        return Person(source.Text(MapiTag.RepresentedName, MapiTag.SenderName), address);
    }

    private static string? People(MapiObject source, int kind)
    {
        var people = source.Recipients.Where(r => (r.Number(MapiTag.RecipientKind) ?? 1) % 16 == kind)
            .Select(r => Person(r.Text(MapiTag.DisplayName), r.Text(MapiTag.SmtpAddress) ?? Mail(r.Text(MapiTag.Address))))
            .OfType<string>();
        return string.Join(", ", people);
    }

    /// <summary>An address of the old directory kind ("/O=…/CN=…") leads nowhere outside its own system.</summary>
    private static string? Mail(string? address) => address is not null && address.Contains('@', StringComparison.Ordinal) ? address : null;

    private static string? Person(string? name, string? address)
    {
        name = name?.Replace("\"", "", StringComparison.Ordinal).Trim('\'', ' ');
        return (string.IsNullOrEmpty(name), address) switch
        {
            (true, null) => null,
            (true, _) => $"<{address}>",
            (false, null) => $"\"{name}\" <>",
            _ when name == address => $"<{address}>",
            _ => $"\"{name}\" <{address}>",
        };
    }

    private static string? Date(MapiObject source) =>
        source.Instant(MapiTag.SubmitTime, MapiTag.DeliveryTime, MapiTag.CreationTime, MapiTag.ChangeTime)?
            .ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);
}
