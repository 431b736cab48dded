namespace Hawl.Mail.Submission;

/// <summary>How to talk to the server that takes our letters.</summary>
/// <example><code>
/// new SubmissionSettings { ClientName = "hawl.example", Clock = clock, Tls = url.Tls, Credentials = url.Credentials, StartTls = encrypt }
/// </code></example>
public sealed record SubmissionSettings
{
    /// <summary>The name we give ourselves in EHLO (RFC 5321 §4.1.1.1): a domain of ours or an address in brackets.</summary>
    public required string ClientName { get; init; }

    /// <summary>Measures the time-outs.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>When to ask for encryption. With credentials and a stream that is not encrypted it is required in any case.</summary>
    public SubmissionTls Tls { get; init; }

    /// <summary>Whom to sign in as; null to send without.</summary>
    public SmtpCredentials? Credentials { get; init; }

    /// <summary>Encrypts the connection as a client, checking the server's certificate; throws when it cannot.</summary>
    public Func<Stream, CancellationToken, Task<Stream>>? StartTls { get; init; }

    /// <summary>How long to wait for the reply to a command (RFC 5321 §4.5.3.2.1 to §4.5.3.2.4 ask for five minutes).</summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long to wait for the reply to a whole message (RFC 5321 §4.5.3.2.6 asks for ten minutes).</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(10);
}
