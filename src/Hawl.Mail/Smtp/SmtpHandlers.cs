namespace Hawl.Mail.Smtp;

/// <summary>
/// What a server does with mail; the protocol is <see cref="SmtpSession"/>'s. An exception from any of these is answered 451 4.3.0: the
/// client keeps the message and tries again.
/// </summary>
public sealed record SmtpHandlers
{
    /// <summary>
    /// Judges one recipient: a 2xx reply accepts it, 4xx asks to try later, 5xx refuses. May take its time to slow down guessing.
    /// </summary>
    public required Func<RecipientQuestion, CancellationToken, ValueTask<SmtpReply>> JudgeRecipient { get; init; }

    /// <summary>Opens a place for a message's bytes: readable, writable, seekable and empty. The session closes it.</summary>
    public required Func<Envelope, Stream> OpenData { get; init; }

    /// <summary>
    /// Takes responsibility for a whole message, read from the spool's beginning, and gives one reply for each of the envelope's
    /// recipients, in order. A positive reply is a promise: it may be given only once the message is safe.
    /// </summary>
    public required Func<Envelope, Stream, CancellationToken, ValueTask<IReadOnlyList<SmtpReply>>> TakeMessage { get; init; }

    /// <summary>Hears of the exceptions that were answered with 451, and of a failed encryption.</summary>
    public Action<Exception>? Failed { get; init; }
}
