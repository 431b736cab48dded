using System.Net;

namespace Hawl.Mail.Smtp;

/// <summary>
/// What is said about a message before the message (RFC 5321 §2.3.1): who sent it, to whom, from where, in which protocol.
/// </summary>
public sealed record Envelope
{
    /// <summary>The return path; empty for the null sender of bounces (RFC 5321 §4.5.5).</summary>
    public required string MailFrom { get; init; }

    /// <summary>The accepted recipients in the order they were named; one named twice stands here twice.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    /// <summary>The name the client gave itself.</summary>
    public required string HeloName { get; init; }

    /// <summary>
    /// The word for the Received field (RFC 3848, RFC 6531 §4.3): SMTP, ESMTP, ESMTPS, LMTP, LMTPS, UTF8SMTP and so on.
    /// </summary>
    public required string Protocol { get; init; }

    /// <summary>Where the client is; null when it is not on a network.</summary>
    public IPEndPoint? Peer { get; init; }

    /// <summary>The size the client announced, in bytes (RFC 1870); null when it did not.</summary>
    public long? DeclaredSize { get; init; }
}
