using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Hawl.Mail.Submission;

namespace Hawl.Core.Correspondence;

// A connection for each letter: a smarthost next door costs little, and one bad letter cannot hold up another.
public sealed class SmtpTransport(SmtpUrl server, HawlSettings settings, TimeProvider clock) : IMailTransport
{
    // Below the lease of a job, so that no letter is sent by two at once.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(8);

    public async Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Longest);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(server.Host, server.Port, limited.Token);
            await using Stream stream = server.EncryptedFromTheStart
                ? await EncryptAsync(client.GetStream(), limited.Token)
                : client.GetStream();
            await using var session = new SmtpClientSession(stream, Settings());
            var result = await session.SubmitAsync(
                envelope.MailFrom, [envelope.Recipient], letter, envelope.IsNotice ? null : envelope.MessageId, limited.Token);
            await session.QuitAsync(limited.Token);
            return result;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested
            && problem is SocketException or IOException or AuthenticationException or OperationCanceledException)
        {
            return new SubmissionResult.Deferred($"{server.Host}:{server.Port} could not be reached: {problem.Message}");
        }
    }

    private SubmissionSettings Settings() => new()
    {
        ClientName = settings.PublicUrl.Host,
        Clock = clock,
        Tls = server.Tls,
        Credentials = server.Credentials,
        StartTls = EncryptAsync,
        MessageTimeout = Longest - TimeSpan.FromMinutes(1),
    };

    private async Task<Stream> EncryptAsync(Stream plain, CancellationToken cancellation)
    {
        var encrypted = new SslStream(plain, leaveInnerStreamOpen: false);
        await encrypted.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = server.Host,
                // Encryption that was not asked for is better than none, whoever is at the other end (RFC 7435).
                RemoteCertificateValidationCallback = (_, _, _, errors) =>
                    errors is SslPolicyErrors.None || server.Tls is SubmissionTls.WhenOffered,
            },
            cancellation);
        return encrypted;
    }
}
