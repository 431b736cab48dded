using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hawl.Tests.Support;

// Another mail server: takes every letter, and can be told to do something at the moment it says yes.
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private readonly Func<int, Task>? onAccepted;
    private int accepted;

    public SmtpSink(Func<int, Task>? onAccepted = null)
    {
        this.onAccepted = onAccepted;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    // Each letter with its envelope, in the order of the yes.
    public ConcurrentQueue<Letter> Letters { get; } = new();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var sessions = new List<Task>();
        try
        {
            while (true)
            {
                sessions.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(sessions);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            using (client)
            {
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception gone) when (gone is IOException or OperationCanceledException)
        {
            // The other side was killed: that is what this server is for.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.Latin1) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink.tests.example");
        var (from, to) = ("", "");
        while (await reader.ReadLineAsync(stop.Token) is { } line)
        {
            switch (line.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await writer.WriteLineAsync("250-sink.tests.example\r\n250 8BITMIME");
                    break;
                case "MAIL":
                    from = line;
                    await writer.WriteLineAsync("250 2.1.0 fine");
                    break;
                case "RCPT":
                    to = line;
                    await writer.WriteLineAsync("250 2.1.5 fine");
                    break;
                case "DATA":
                    await writer.WriteLineAsync("354 go on");
                    Letters.Enqueue(new Letter(from, to, await ReadDataAsync(reader)));
                    await writer.WriteLineAsync("250 2.0.0 taken");
                    await (onAccepted?.Invoke(Interlocked.Increment(ref accepted)) ?? Task.CompletedTask);
                    break;
                case "QUIT":
                    await writer.WriteLineAsync("221 2.0.0 bye");
                    return;
                default:
                    await writer.WriteLineAsync("250 2.0.0 fine");
                    break;
            }
        }
    }

    private async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync(stop.Token) is { } line && line != ".")
        {
            data.Append(line.StartsWith("..", StringComparison.Ordinal) ? line[1..] : line).Append("\r\n");
        }

        return data.ToString();
    }

    public sealed record Letter(string MailFrom, string RcptTo, string Data)
    {
        public string MessageId => Data.Split("\r\n")
            .First(l => l.StartsWith("Message-ID:", StringComparison.OrdinalIgnoreCase))["Message-ID:".Length..].Trim();
    }
}
