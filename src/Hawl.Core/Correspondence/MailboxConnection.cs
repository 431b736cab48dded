using System.Net.Security;
using System.Net.Sockets;
using Hawl.Mail.Pop3;

namespace Hawl.Core.Correspondence;

// A conversation with a mailbox that has let us in.
public sealed class MailboxConnection : IAsyncDisposable
{
    private readonly TcpClient client;
    private readonly Stream stream;

    private MailboxConnection(TcpClient client, Stream stream, Pop3Session session) =>
        (this.client, this.stream, Session) = (client, stream, session);

    public Pop3Session Session { get; }

    public static async Task<MailboxConnection> OpenAsync(Pop3Url mailbox, TimeProvider clock, CancellationToken cancellation)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(mailbox.Host, mailbox.Port, cancellation);
            Stream stream = client.GetStream();
            stream = mailbox.EncryptedFromTheStart ? await EncryptAsync(stream, mailbox.Host, cancellation) : stream;
            var session = new Pop3Session(stream, new Pop3Settings
            {
                Url = mailbox,
                Clock = clock,
                StartTls = (plain, token) => EncryptAsync(plain, mailbox.Host, token),
            });
            await session.OpenAsync(cancellation);
            return new MailboxConnection(client, stream, session);
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Session.DisposeAsync();
        await stream.DisposeAsync();
        client.Dispose();
    }

    // Who cannot show a certificate for the host is not told the password.
    private static async Task<Stream> EncryptAsync(Stream plain, string host, CancellationToken cancellation)
    {
        var encrypted = new SslStream(plain, leaveInnerStreamOpen: false);
        await encrypted.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = host }, cancellation);
        return encrypted;
    }
}
