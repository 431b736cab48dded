namespace Hawl.Mail.Mime;

/// <summary>Reads files in which mail is kept: a message as it was sent, or only its body as text or HTML.</summary>
/// <remarks>Nothing is thrown: what is none of these is read as a message and its oddities are among its defects.</remarks>
/// <example><code>MailFile.Read(File.ReadAllBytes("reply.eml"), "reply.eml").Subject</code></example>
public static class MailFile
{
    /// <summary>Reads one file.</summary>
    /// <param name="bytes">Its bytes; they are kept and not copied, so they must not change afterwards.</param>
    /// <param name="fileName">Its name, whose end tells a plain body (<c>.txt</c>) and an HTML body (<c>.html</c>, <c>.htm</c>) from a
    /// message. Anything may stand here.</param>
    /// <returns>The message; for a body a message of one part without headers.</returns>
    public static Message Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        return Path.GetExtension(fileName).ToLowerInvariant() switch
        {
            ".txt" => Body(bytes, "text/plain"),
            ".html" or ".htm" => Body(bytes, "text/html"),
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
