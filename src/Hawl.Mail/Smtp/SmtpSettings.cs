namespace Hawl.Mail.Smtp;

/// <summary>The limits and the name of a mail server. The defaults suit a public listener.</summary>
/// <example><code>new SmtpSettings { HostName = "mail.hawl.example", Clock = TimeProvider.System }</code></example>
public sealed record SmtpSettings
{
    /// <summary>The name the server calls itself by in its greeting (RFC 5321 §4.2).</summary>
    public required string HostName { get; init; }

    /// <summary>Measures the time-outs.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>The largest message in bytes, without dot-stuffing; told to clients as SIZE (RFC 1870).</summary>
    public long MaxMessageBytes { get; init; } = 55 * 1024 * 1024;

    /// <summary>
    /// How much of a message is read at all before the connection is closed, in bytes: what lies beyond the largest message is thrown
    /// away.
    /// </summary>
    public long MaxDataBytes { get; init; } = 220 * 1024 * 1024;

    /// <summary>Accepted recipients of one message; the next get 452 (RFC 5321 §4.5.3.1.8).</summary>
    public int MaxRecipients { get; init; } = 100;

    /// <summary>The longest command line in bytes, without its end. RFC 5321 §4.5.3.1.4 asks for 512, the extensions for more.</summary>
    public int MaxCommandLine { get; init; } = 2048;

    /// <summary>Mistakes of the client after which the server closes with 421.</summary>
    public int MaxErrors { get; init; } = 10;

    /// <summary>Commands after which the server closes with 421.</summary>
    public int MaxCommands { get; init; } = 10_000;

    /// <summary>
    /// How long a client may take for one whole command line, and for taking our replies (RFC 5321 §4.5.3.2.7 asks for five minutes).
    /// </summary>
    public TimeSpan CommandTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a client may stay silent within a message.</summary>
    public TimeSpan DataTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one whole message may take from 354 to its end: a client that drips bytes is never silent.</summary>
    public TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long one connection may last in all.</summary>
    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromHours(2);

    /// <summary>Encrypts the connection as a server (RFC 3207). STARTTLS is offered only when it is given.</summary>
    public Func<Stream, CancellationToken, Task<Stream>>? StartTls { get; init; }
}
