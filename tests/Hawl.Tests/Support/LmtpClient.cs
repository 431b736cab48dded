using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hawl.Tests.Support;

// A mail server's side of LMTP (RFC 2033), plain enough to see what it does.
public static class LmtpClient
{
    // The replies to DATA, one for each recipient; a refusal at RCPT comes back instead.
    public static Task<IReadOnlyList<string>> DeliverAsync(int port, byte[] message, params string[] recipients) =>
        DeliverAsync(port, "LHLO", recipients.Length, message, recipients);

    // The same over SMTP (RFC 5321), which replies once for all.
    public static Task<IReadOnlyList<string>> SendAsync(int port, byte[] message, params string[] recipients) =>
        DeliverAsync(port, "EHLO", 1, message, recipients);

    private static async Task<IReadOnlyList<string>> DeliverAsync(
        int port, string greeting, int answers, byte[] message, string[] recipients)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        async Task<string> HearAsync()
        {
            string line;
            do
            {
                line = await reader.ReadLineAsync(limit.Token) ?? throw new IOException("The listener hung up.");
            }
            while (line.Length > 3 && line[3] == '-');
            return line;
        }

        async Task<string> SayAsync(string command)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(command + "\r\n"), limit.Token);
            return await HearAsync();
        }

        await HearAsync();
        await SayAsync($"{greeting} mx.tests.example");
        await SayAsync("MAIL FROM:<sender@tests.example>");
        foreach (var recipient in recipients)
        {
            var answer = await SayAsync($"RCPT TO:<{recipient}>");
            if (!answer.StartsWith('2'))
            {
                return [answer];
            }
        }

        await SayAsync("DATA");
        await stream.WriteAsync(Stuffed(message), limit.Token);
        var replies = new List<string>();
        while (replies.Count < answers)
        {
            replies.Add(await HearAsync());
        }

        return replies;
    }

    private static byte[] Stuffed(byte[] message)
    {
        var text = Encoding.Latin1.GetString(message).ReplaceLineEndings("\r\n");
        text = text.EndsWith("\r\n", StringComparison.Ordinal) ? text : text + "\r\n";
        text = text.StartsWith('.') ? "." + text : text;
        return Encoding.Latin1.GetBytes(text.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + ".\r\n");
    }
}
