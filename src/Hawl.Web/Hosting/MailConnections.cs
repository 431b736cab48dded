using System.Net;
using System.Security.Authentication;
using Microsoft.AspNetCore.Connections;

namespace Hawl.Web.Hosting;

// The mail listener: one SMTP or LMTP session for each connection.
public sealed class MailConnections(MailReception reception, ILogger<MailConnections> log) : ConnectionHandler
{
    private const int MostAtOnce = 200;

    private static readonly byte[] TooMany = [.. "421 4.3.2 Too many connections, please try again later\r\n"u8];

    private int open;

    public override async Task OnConnectedAsync(ConnectionContext connection)
    {
        await using var stream = new ConnectionStream(connection.Transport);
        try
        {
            if (Interlocked.Increment(ref open) > MostAtOnce)
            {
                await stream.WriteAsync(TooMany, connection.ConnectionClosed);
                return;
            }

            await reception.Session().RunAsync(stream, connection.RemoteEndPoint as IPEndPoint, connection.ConnectionClosed);
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException or AuthenticationException)
        {
            log.LogDebug(gone, "A mail client went away");
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }
}
