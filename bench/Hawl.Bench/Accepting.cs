using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Hawl.Mail.Submission;

namespace Hawl.Bench;

// Mail of 50 kB, each a letter with a file, from several connections at once. A third as much goes before it and is not measured.
internal static class Accepting
{
    private const int Requests = 50;
    private const int FileBytes = 33_000;

    public static async Task<int> RunAsync(int count, int sessions)
    {
        await using var site = await BenchSite.StartAsync();
        var addresses = await site.RequestsAsync(Requests);
        var before = Mails(1_000_000, count / 3, addresses);
        await SendAsync(site, before, sessions);
        await site.VisibleAsync(before.Count);
        using var database = new DatabaseCounts();
        var mails = Mails(0, count, addresses);
        var (flushed, processor, clock) = (site.Flushes, Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await SendAsync(site, mails, sessions);
        var (accepted, accepting, flushes) = (clock.Elapsed, Environment.CpuUsage.TotalTime - processor, site.Flushes - flushed);
        await site.VisibleAsync(before.Count + count);
        var (visible, all) = (clock.Elapsed, Environment.CpuUsage.TotalTime - processor);
        Say($"{count} messages of {mails.Sum(m => (long)m.Mail.Length) / 1000.0 / count:0} kB, {sessions} sessions, {site.Store}");
        Say($"accepted: {count / accepted.TotalSeconds:0} messages/s, {(double)flushes / count:0.00} flushes of the journal each");
        Say($"visible: {count / visible.TotalSeconds:0} messages/s");
        Say($"processor: {all.TotalMilliseconds / count:0.00} ms each, {accepting.TotalMilliseconds / count:0.00} until all were accepted");
        Say($"database: {(double)database.Commands / count:0.00} statements and {(double)database.Commits / count:0.000} commits each");
        return 0;
    }

    private static List<(string To, byte[] Mail)> Mails(int first, int count, IReadOnlyList<string> addresses) =>
        [.. Enumerable.Range(first, count).Select(n => (addresses[n % addresses.Count], Mail(n, addresses[n % addresses.Count])))];

    private static Task SendAsync(BenchSite site, IReadOnlyList<(string To, byte[] Mail)> mails, int sessions) => Task.WhenAll(
        Enumerable.Range(0, sessions).Select(s => SendAsync(site.Port, [.. mails.Where((_, n) => n % sessions == s)])));

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
