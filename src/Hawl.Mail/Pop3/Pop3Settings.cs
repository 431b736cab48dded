namespace Hawl.Mail.Pop3;

/// <summary>Whose mailbox is read, and how patient the client is.</summary>
public sealed record Pop3Settings
{
    /// <summary>The mailbox and how its connection is encrypted.</summary>
    public required Pop3Url Url { get; init; }

    /// <summary>Measures the time-outs.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Encrypts the connection as a client, for STLS; it throws when the server is not who it should be.</summary>
    public required Func<Stream, CancellationToken, Task<Stream>> StartTls { get; init; }

    /// <summary>How long the server may stay silent.</summary>
    public TimeSpan ReplyTimeout { get; init; } = TimeSpan.FromMinutes(1);
}
