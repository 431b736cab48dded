using System.Text;

namespace Hawl.Tests.Core.Notifications;

// A mail server that delivers a report with the empty sender, and hears what is answered to it last.
internal static class SmtpTalk
{
    public static async Task<string> DeliverAsync(Stream stream, string recipient, byte[] mail)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
        var heard = await HearAsync();
        foreach (var said in new[] { "EHLO mx.home.example", "MAIL FROM:<>", $"RCPT TO:<{recipient}>", "DATA" })
        {
            heard = await SayAsync(said);
            if (heard[0] == '5')
            {
                await SayAsync("QUIT");
                return heard;
            }
        }

        heard = await SayAsync(Encoding.ASCII.GetString(mail) + "\r\n.");
        await SayAsync("QUIT");
        return heard;

        async Task<string> SayAsync(string words)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(words + "\r\n"), limit.Token);
            return await HearAsync();
        }

        async Task<string> HearAsync()
        {
            while (true)
            {
                var line = await reader.ReadLineAsync(limit.Token) ?? throw new IOException("The listener hung up.");
                if (line.Length < 4 || line[3] != '-')
                {
                    return line;
                }
            }
        }
    }
}
