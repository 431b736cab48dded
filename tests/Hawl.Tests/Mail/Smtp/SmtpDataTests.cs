using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Smtp;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Smtp;

// Random mixtures of line ends and full stops, read by the session byte for byte and here by searching the whole text.
public sealed class SmtpDataTests
{
    private static readonly string[] Pieces = ["\r\n", "\r\n", "\r\n", ".", ".", "a", "MAIL FROM:<>", "\r\n.", "\r", "\n", "\r\n.\r\n"];

    [Theory]
    [InlineData(1, 11)]
    [InlineData(2, 11)]
    [InlineData(3, 8)]
    [InlineData(4, 8)]
    public async Task RunAsync_WithRandomLineEnds_AgreesWithASearchOfTheWhole(int seed, int pieces)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var data = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(pieces)])) + "\r\n.\r\n";

            var taken = await TakenAsync(data, random);

            Assert.Equal(Expected(data), taken.FirstOrDefault());
        }
    }

    // The message up to the first CR LF . CR LF, or null when a CR or LF stands alone in it.
    private static string? Expected(string data)
    {
        var whole = "\r\n" + data;
        var message = whole[2..(whole.IndexOf("\r\n.\r\n", StringComparison.Ordinal) + 2)];
        return message.Replace("\r\n", "", StringComparison.Ordinal).AsSpan().IndexOfAny('\r', '\n') >= 0
            ? null
            : Regex.Replace(message, @"(?<=^|\r\n)\.", "");
    }

    private static async Task<List<string>> TakenAsync(string data, Random random)
    {
        var taken = new List<string>();
        var (client, server) = DuplexStream.Pair();
        var running = new SmtpSession(Settings, Handlers(taken)).RunAsync(server, null, default);
        var bytes = Encoding.ASCII.GetBytes($"LHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<request-1@h>\r\nDATA\r\n{data}");
        for (var at = 0; at < bytes.Length;)
        {
            var next = Math.Min(bytes.Length, at + random.Next(1, 40));
            await client.WriteAsync(bytes.AsMemory(at..next));
            await client.FlushAsync();
            at = next;
        }

        client.CloseWriting();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
        return taken;
    }

    private static SmtpSettings Settings => new() { HostName = "mail.hawl.example", Clock = TimeProvider.System };

    private static SmtpHandlers Handlers(List<string> taken) => new()
    {
        JudgeRecipient = (_, _) => new(SmtpReply.RecipientAccepted),
        OpenData = _ => new MemoryStream(),
        TakeMessage = async (_, spool, cancellation) =>
        {
            using var reader = new StreamReader(spool, Encoding.ASCII);
            taken.Add(await reader.ReadToEndAsync(cancellation));
            return [SmtpReply.MessageAccepted];
        },
    };
}
