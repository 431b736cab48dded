namespace Hawl.Mail.Mime;

/// <summary>Reads messages (RFC 5322, MIME) from bytes as they arrived.</summary>
/// <remarks>Hostile or broken input is data: nothing is thrown, what can be read is returned, what was odd is listed in
/// <see cref="Message.Defects"/>. Time and memory grow with the length of the bytes; parts nest at most 32 deep, and there are at most
/// 2,000 of them: what lies beyond stays as undivided content.</remarks>
/// <example><code>var message = MessageReader.Read(File.ReadAllBytes("reply.eml"));</code></example>
public static class MessageReader
{
    /// <summary>Reads one message.</summary>
    /// <param name="bytes">The bytes of the message; they are kept and not copied, so they must not change afterwards.</param>
    /// <returns>The message; an empty one for no bytes.</returns>
    public static Message Read(ReadOnlyMemory<byte> bytes) => new PartReader().ReadMessage(bytes, "", 0);
}
