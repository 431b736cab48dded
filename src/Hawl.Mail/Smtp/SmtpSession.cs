using System.Net;

namespace Hawl.Mail.Smtp;

/// <summary>
/// A mail server's side of a conversation over any stream: SMTP (RFC 5321) when the client says HELO or EHLO, LMTP (RFC 2033) when it
/// says LHLO. It offers PIPELINING (RFC 2920), SIZE (RFC 1870), 8BITMIME (RFC 6152), SMTPUTF8 (RFC 6531), ENHANCEDSTATUSCODES (RFC 2034)
/// and, with a way to encrypt, STARTTLS (RFC 3207). It neither relays nor stores: what becomes of a recipient and of a message is decided
/// by <see cref="SmtpHandlers"/>. One session may serve any number of connections at the same time.
/// </summary>
/// <example><code>
/// var session = new SmtpSession(new SmtpSettings { HostName = "mail.hawl.example", Clock = TimeProvider.System }, handlers);
/// await session.RunAsync(socketStream, peer, stopping);
/// </code></example>
public sealed class SmtpSession(SmtpSettings settings, SmtpHandlers handlers)
{
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Talks until the client says QUIT, goes away, is silent too long or exhausts a limit, or until cancelled (421). Whatever the client
    /// does, this does not throw. The caller closes <paramref name="stream"/>.
    /// </summary>
    /// <param name="stream">The connection.</param>
    /// <param name="peer">Where the client is; null when it is not on a network.</param>
    /// <param name="cancellation">Stops the conversation: the server is shutting down.</param>
    public async Task RunAsync(Stream stream, IPEndPoint? peer, CancellationToken cancellation)
    {
        using var tooLong = new CancellationTokenSource(settings.ConnectionTimeout, settings.Clock);
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(tooLong.Token, cancellation);
        await using var wire = new SmtpWire(stream, settings.Clock);
        var delivery = new SmtpDelivery(settings, handlers, wire);
        var conversation = new SmtpConversation(settings, delivery, new SmtpTransaction(settings, peer), wire);
        try
        {
            await conversation.RunAsync(stopped.Token);
        }
        catch (TimeoutException)
        {
            await CloseAsync(wire, new SmtpReply(421, "4.4.2", $"{settings.HostName} has waited too long, closing"));
        }
        catch (OperationCanceledException)
        {
            await CloseAsync(wire, cancellation.IsCancellationRequested
                ? new SmtpReply(421, "4.3.2", $"{settings.HostName} is shutting down, closing")
                : new SmtpReply(421, "4.4.2", $"{settings.HostName} ends connections that last so long, closing"));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The client went away: what it had not finished was never taken.
        }
        catch (Exception e)
        {
            handlers.Failed?.Invoke(e);
        }
    }

    private static async Task CloseAsync(SmtpWire wire, SmtpReply reply)
    {
        try
        {
            wire.Write(reply.ToWire());
            await wire.FlushAsync(LastWords, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or TimeoutException or InvalidOperationException)
        {
            // It does not listen any more; nothing is owed to it.
        }
    }
}
