namespace Hawl.Mail.Mime;

/// <summary>What mail servers write at the top of a message on its way (RFC 5321 §4.4).</summary>
public static class Trace
{
    /// <summary>When the last server took the message, by its own clock: the date of the first <c>Received</c> field. Only the server
    /// that keeps the mailbox writes above it, so it may be believed where that server may; null where there is none or it cannot be
    /// read.</summary>
    public static DateTimeOffset? LastReceivedAt(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Headers.All("Received").FirstOrDefault()?.Value is { } received
            && received.LastIndexOf(';') is >= 0 and var semicolon
                ? MessageDate.Parse(received[(semicolon + 1)..])
                : null;
    }
}
