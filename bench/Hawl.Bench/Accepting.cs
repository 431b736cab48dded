using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Hawl.Mail.Submission;

namespace Hawl.Bench;

// Mail of 50 kB, each a letter with a file, from several connections at once.
internal static class Accepting
{
    private const int Requests = 50;
    private const int FileBytes = 33_000;

    public static async Task<int> RunAsync(int count, int sessions)
    {
        await using var site = await BenchSite.StartAsync();
        var addresses = await site.RequestsAsync(Requests);
        var mails = Enumerable.Range(0, count).Select(n => Mail(n, addresses[n % addresses.Count])).ToList();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, sessions).Select(s => SendAsync(
            site.Port,
            [.. mails.Select((mail, n) => (addresses[n % addresses.Count], mail)).Where((_, n) => n % sessions == s)])));
        var (accepted, flushes) = (clock.Elapsed, site.Flushes);
        while (await site.VisibleAsync() < count)
        {
            await Task.Delay(50);
        }

        var size = mails.Sum(m => (long)m.Length) / 1000.0 / count;
        Say($"{count} messages of {size:0} kB, {sessions} sessions");
        Say($"accepted: {count / accepted.TotalSeconds:0} messages/s, {(double)flushes / count:0.00} flushes of the journal each");
        Say($"visible: {count / clock.Elapsed.TotalSeconds:0} messages/s");
        return 0;
    }

    private static async Task SendAsync(int port, (string To, byte[] Mail)[] mails)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", port);
        var settings = new SubmissionSettings { ClientName = "bench.example", Clock = TimeProvider.System };
        await using var session = new SmtpClientSession(client.GetStream(), settings);
        foreach (var (to, mail) in mails)
        {
            var result = await session.SubmitAsync("foi@bench-council.example", [to], mail, default);
            _ = result is SubmissionResult.Accepted ? result : throw new InvalidOperationException(result.Words);
        }

        await session.QuitAsync(default);
    }

    private static byte[] Mail(int number, string to)
    {
        var file = new byte[FileBytes];
        new Random(number).NextBytes(file);
        var answer = string.Concat(Enumerable.Range(0, 60).Select(
            n => $"{n}. In depot {n} of {number} we hold {n * 7} tonnes of salt and grit.\r\n"));
        return Encoding.ASCII.GetBytes(
            $"From: foi@bench-council.example\r\nTo: {to}\r\nSubject: Answer {number}\r\nMessage-ID: <{number}@bench-council.example>\r\n"
            + "Date: Mon, 02 Mar 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=part\r\n\r\n"
            + $"--part\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{answer}\r\n--part\r\n"
            + "Content-Type: application/pdf; name=a.pdf\r\n"
            + "Content-Disposition: attachment; filename=a.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n"
            + Convert.ToBase64String(file, Base64FormattingOptions.InsertLineBreaks) + "\r\n--part--\r\n");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
