using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Hawl.Tests.Support;

// A connection that says exactly what it is told to, byte for byte, and hears whole replies.
internal sealed class RawSmtp : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient client = new();
    private readonly byte[] buffer = new byte[8192];
    private Stream stream = Stream.Null;
    private string unread = "";

    public static async Task<RawSmtp> ConnectAsync(int port, string before = "")
    {
        var raw = new RawSmtp();
        await raw.client.ConnectAsync(IPAddress.Loopback, port);
        raw.client.NoDelay = true;
        raw.stream = raw.client.GetStream();
        await raw.WriteAsync(before);
        return raw;
    }

    public async Task WriteAsync(string text)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await stream.FlushAsync();
    }

    // The next reply with all its lines; null when the other side has hung up.
    public async Task<string?> HearAsync()
    {
        while (FirstReplyEnd(unread) is not { } end)
        {
            using var patience = new CancellationTokenSource(Patience);
            var read = await ReadAsync(patience.Token);
            if (read == 0)
            {
                return null;
            }

            unread += Encoding.Latin1.GetString(buffer, 0, read);
        }

        var reply = unread[..FirstReplyEnd(unread).GetValueOrDefault()];
        unread = unread[reply.Length..];
        return reply.TrimEnd();
    }

    public async Task<string?> SayAsync(string line)
    {
        await WriteAsync(line + "\r\n");
        return await HearAsync();
    }

    // Everything up to the end of the connection.
    public async Task<string> HearAllAsync()
    {
        var all = new StringBuilder();
        while (await HearAsync() is { } reply)
        {
            all.Append(reply).Append('\n');
        }

        return all.ToString();
    }

    public async Task EncryptAsync()
    {
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false, (_, certificate, _, _) => certificate is not null);
        await encrypted.AuthenticateAsClientAsync("mx.hawl.example");
        stream = encrypted;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task<int> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellation);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    // Where the first reply ends: after a line whose code is followed by a blank.
    private static int? FirstReplyEnd(string text)
    {
        for (var start = 0; text.IndexOf("\r\n", start, StringComparison.Ordinal) is >= 0 and var end; start = end + 2)
        {
            if (end - start < 4 || text[start + 3] != '-')
            {
                return end + 2;
            }
        }

        return null;
    }
}
