using Hawl.Mail.Containers;

namespace Hawl.Mail.Mime;

/// <summary>Reads files in which mail is kept: a message as it was sent, as Outlook saves it (MS-OXMSG) or wraps it (MS-OXTNEF), or only
/// its body as text or HTML.</summary>
/// <remarks>Nothing is thrown: what is none of these is read as a message and its oddities are among its defects.</remarks>
/// <example><code>MailFile.Read(File.ReadAllBytes("reply.eml"), "reply.eml").Subject</code></example>
public static class MailFile
{
    /// <summary>Reads one file.</summary>
    /// <param name="bytes">Its bytes; they are kept and not copied, so they must not change afterwards.</param>
    /// <param name="fileName">Its name, whose end tells a plain body (<c>.txt</c>) and an HTML body (<c>.html</c>, <c>.htm</c>) from a
    /// message; what kind of message it is, its first bytes tell. Anything may stand here.</param>
    /// <returns>The message; for a body a message of one part without headers.</returns>
    public static Message Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".txt" => Body(bytes, "text/plain"),
            ".html" or ".htm" => Body(bytes, "text/html"),
            _ when OutlookFile.Read(bytes) is { } outlook => MapiMessage.Of(outlook, ""),
            _ when Tnef.Read(bytes) is { } wrapped => MapiMessage.Of(wrapped, ""),
            _ => MessageReader.Read(bytes),
        };
    }

    private static Message Body(ReadOnlyMemory<byte> bytes, string contentType) => new(
        new Part
        {
            Number = "1",
            Headers = HeaderList.Empty,
            ContentType = contentType,
            Parameters = new Dictionary<string, string>(),
            Content = bytes,
        },
        []);
}
