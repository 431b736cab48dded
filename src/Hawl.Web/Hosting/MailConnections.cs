using System.Net;
using System.Security.Authentication;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Mail.Smtp;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Connections.Features;

namespace Hawl.Web.Hosting;

// The mail listener: one SMTP or LMTP session for each connection.
public sealed class MailConnections(
    HawlSettings settings, MailReception reception, MailTraffic traffic, ILogger<MailConnections> log) : ConnectionHandler
{
    private static readonly TimeSpan HeaderTime = TimeSpan.FromSeconds(10);

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        await using var stream = new ConnectionStream(connection.Transport);
        // Not when the client has said all it has to say, but when this process ends.
        var stopping = connection.Features.Get<IConnectionLifetimeNotificationFeature>()?.ConnectionClosedRequested ?? default;
        try
        {
            await ServeAsync(stream, connection.RemoteEndPoint as IPEndPoint, stopping);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or AuthenticationException)
        {
            log.LogDebug(gone, "A mail client went away");
        }
        catch (InvalidDataException wrong)
        {
            log.LogWarning("A mail connection from {Peer} was closed: {Reason}", connection.RemoteEndPoint, wrong.Message);
        }
    }

    private async Task ServeAsync(ConnectionStream stream, IPEndPoint? socket, CancellationToken stopping)
    {
        var peer = MailPeer.IsWithin(socket, settings.MailProxies) ? await BehindAsync(stream, stopping) ?? socket : socket;
        using var open = traffic.TryOpen(peer, out var reason);
        if (open is null)
        {
            var refusal = new SmtpReply(421, "4.7.0", $"{settings.MailDomain} {reason}, please try again later");
            await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes(refusal.ToWire()), stopping);
            return;
        }

        await reception.Session().RunAsync(stream, peer, stopping);
    }

    private static async Task<IPEndPoint?> BehindAsync(ConnectionStream stream, CancellationToken stopping)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        limited.CancelAfter(HeaderTime);
        return await ProxyHeader.ReadAsync(stream, limited.Token);
    }
}
