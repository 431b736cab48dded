using System.Diagnostics;
using System.Text;
using Hawl.Mail.Smtp;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Smtp;

public sealed class SmtpSessionTests
{
    private static readonly string[] Folder = ["Mail", "Smtp", "TestData"];

    private readonly RecordingHost _host = new();

    public static TheoryData<string> Transcripts => [.. Recordings.Names("*.txt", Folder)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task RunAsync_WithRecordedClient_AnswersAsRecorded(string name)
    {
        var transcript = Transcript.Load(Recordings.PathOf([.. Folder, name]));

        await RunAsync(Settings(transcript), client => TranscriptPlayer.PlayAsync(transcript, 'C', client));

        Assert.Equal(transcript.Taken, _host.Taken);
    }

    [Fact]
    public async Task RunAsync_WithEveryByteByItself_AnswersTheSame()
    {
        var transcript = Transcript.Load(Recordings.PathOf([.. Folder, "esmtp-message.txt"]));

        await RunAsync(Settings(transcript), async client =>
        {
            foreach (var b in transcript.Turns.Where(t => t.Side == 'C').SelectMany(t => t.Bytes))
            {
                await client.WriteAsync(new[] { b });
                await client.FlushAsync();
                await Task.Yield();
            }

            client.CloseWriting();
        });

        Assert.Equal(transcript.Taken, _host.Taken);
    }

    [Fact]
    public async Task RunAsync_WithThousandRecipients_AcceptsTheFirstHundred()
    {
        var recipients = string.Concat(Enumerable.Range(0, 1000).Select(i => $"RCPT TO:<request-{i}@h>\r\n"));

        var answers = await TalkAsync(Some, $"LHLO c\r\nMAIL FROM:<>\r\n{recipients}DATA\r\nS: x\r\n\r\nx\r\n.\r\nQUIT\r\n");

        Assert.Equal(100, Count(answers, "250 2.1.5"));
        Assert.Equal(900, Count(answers, "452 4.5.3"));
        Assert.Equal(100, Count(answers, "250 2.0.0 Message accepted"));
    }

    [Fact]
    public async Task RunAsync_WithSilentClient_ClosesWith421()
    {
        var (client, server) = DuplexStream.Pair();
        var running = Session(Some with { CommandTimeout = TimeSpan.FromMilliseconds(50) }).RunAsync(server, null, default);

        await running.WaitAsync(TimeSpan.FromSeconds(20));

        server.CloseWriting();
        Assert.Contains("\r\n421 4.4.2 ", await HeardAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithLineThatDripsForever_ClosesWith421()
    {
        var (client, server) = DuplexStream.Pair();
        var running = Session(Some with { CommandTimeout = TimeSpan.FromMilliseconds(100) }).RunAsync(server, null, default);

        var started = Stopwatch.StartNew();
        while (!running.IsCompleted && started.Elapsed < TimeSpan.FromSeconds(20))
        {
            await client.WriteAsync("N"u8.ToArray());
            await client.FlushAsync();
            await Task.Delay(10);
        }

        server.CloseWriting();
        Assert.Contains("\r\n421 4.4.2 ", await HeardAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithMessageThatStops_TakesNothing()
    {
        var (client, server) = DuplexStream.Pair();
        var settings = Some with { DataTimeout = TimeSpan.FromMilliseconds(50) };
        var running = Session(settings).RunAsync(server, null, default);
        await client.WriteAsync("EHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<request-1@h>\r\nDATA\r\nSubject: half\r\n"u8.ToArray());
        await client.FlushAsync();

        await running.WaitAsync(TimeSpan.FromSeconds(20));

        server.CloseWriting();
        Assert.Contains("\r\n421 4.4.2 ", await HeardAsync(client), StringComparison.Ordinal);
        Assert.Equal("", _host.Taken);
    }

    [Fact]
    public async Task RunAsync_WithMessageThatDripsForever_ClosesWith421()
    {
        var (client, server) = DuplexStream.Pair();
        var running = Session(Some with { MessageTimeout = TimeSpan.FromMilliseconds(200) }).RunAsync(server, null, default);
        await client.WriteAsync("EHLO c\r\nMAIL FROM:<>\r\nRCPT TO:<request-1@h>\r\nDATA\r\n"u8.ToArray());
        var started = Stopwatch.StartNew();
        while (!running.IsCompleted && started.Elapsed < TimeSpan.FromSeconds(20))
        {
            await client.WriteAsync("N\r\n"u8.ToArray());
            await client.FlushAsync();
            await Task.Delay(10);
        }

        server.CloseWriting();
        Assert.Contains("\r\n421 4.4.2 ", await HeardAsync(client), StringComparison.Ordinal);
        Assert.Equal("", _host.Taken);
    }

    [Fact]
    public async Task RunAsync_WhenShutDown_ClosesWith421()
    {
        var (client, server) = DuplexStream.Pair();
        using var stopping = new CancellationTokenSource();
        var running = Session(Some).RunAsync(server, null, stopping.Token);

        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(20));

        server.CloseWriting();
        Assert.Contains("421 4.3.2 ", await HeardAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WhenConnectionLastsTooLong_ClosesWith421()
    {
        var (client, server) = DuplexStream.Pair();
        var running = Session(Some with { ConnectionTimeout = TimeSpan.FromMilliseconds(50) }).RunAsync(server, null, default);

        await running.WaitAsync(TimeSpan.FromSeconds(20));

        server.CloseWriting();
        Assert.Contains("\r\n421 4.4.2 ", await HeardAsync(client), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_WithStartTls_ForgetsTheGreetingAndGoesOnEncrypted()
    {
        var settings = Some with { StartTls = (stream, _) => Task.FromResult<Stream>(new InvertingStream(stream)) };

        await RunAsync(settings, async client =>
        {
            await SayAsync(client, "EHLO c\r\n", "250-STARTTLS");
            await SayAsync(client, "STARTTLS\r\n", "220 2.0.0");
            await using var encrypted = new InvertingStream(client);
            await SayAsync(encrypted, "MAIL FROM:<>\r\n", "503 5.5.1 Say HELO");
            await SayAsync(encrypted, "EHLO c\r\n", "250 ENHANCEDSTATUSCODES");
            await SayAsync(encrypted, "STARTTLS\r\n", "502 5.5.1");
            await SayAsync(encrypted, "MAIL FROM:<>\r\nRCPT TO:<request-1@h>\r\nDATA\r\n", "354 ");
            await SayAsync(encrypted, "Subject: x\r\n\r\n.\r\n", "250 2.0.0");
        });

        Assert.Equal("ESMTPS c from=<> to=<request-1@h>\n| Subject: x\n| \n", _host.Taken);
    }

    [Fact]
    public async Task RunAsync_WithFailingEncryption_ClosesAndReports()
    {
        var settings = Some with { StartTls = (_, _) => throw new InvalidDataException("No handshake") };

        var answers = await TalkAsync(settings, "EHLO c\r\n", "STARTTLS\r\n");

        Assert.EndsWith("220 2.0.0 Begin encryption\r\n", answers, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(Assert.Single(_host.Failures));
    }

    [Fact]
    public async Task RunAsync_WithFailingHandlers_ReportsEachFailure()
    {
        const string Recipients = "RCPT TO:<broken@h>\r\nRCPT TO:<request-1@h>\r\n";

        await TalkAsync(Some, $"EHLO c\r\nMAIL FROM:<crash@council.example>\r\n{Recipients}DATA\r\nx\r\n.\r\nQUIT\r\n");

        Assert.Equal(["The directory is away", "The disk is full"], _host.Failures.Select(f => f.Message));
    }

    private static SmtpSettings Some => new() { HostName = "mail.hawl.example", Clock = TimeProvider.System };

    private static SmtpSettings Settings(Transcript transcript) => Some with
    {
        MaxMessageBytes = transcript.Limit("MaxMessageBytes", 1000),
        MaxDataBytes = transcript.Limit("MaxDataBytes", 10_000),
        MaxRecipients = transcript.Limit("MaxRecipients", 3),
        MaxCommandLine = transcript.Limit("MaxCommandLine", 2048),
        MaxErrors = transcript.Limit("MaxErrors", 10),
        MaxCommands = transcript.Limit("MaxCommands", 100),
        StartTls = transcript.Limit("StartTls", 0) == 0 ? null : (stream, _) => Task.FromResult(stream),
    };

    private SmtpSession Session(SmtpSettings settings) => new(settings, _host.Handlers);

    private async Task RunAsync(SmtpSettings settings, Func<DuplexStream, Task> client)
    {
        var (near, far) = DuplexStream.Pair();
        var running = ServeAsync(settings, far);
        await client(near);
        near.CloseWriting();
        await running.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private async Task ServeAsync(SmtpSettings settings, DuplexStream stream)
    {
        await Session(settings).RunAsync(stream, RecordingHost.Peer, default);
        stream.CloseWriting();
    }

    private async Task<string> TalkAsync(SmtpSettings settings, params string[] pieces)
    {
        var heard = "";
        await RunAsync(settings, async client =>
        {
            foreach (var piece in pieces)
            {
                await client.WriteAsync(Encoding.Latin1.GetBytes(piece));
                await client.FlushAsync();
                await Task.Delay(pieces.Length > 1 ? 100 : 0);
            }

            client.CloseWriting();
            heard = await HeardAsync(client);
        });
        return heard;
    }

    private static async Task SayAsync(Stream stream, string text, string expected)
    {
        await stream.WriteAsync(Encoding.Latin1.GetBytes(text));
        await stream.FlushAsync();
        var heard = "";
        var buffer = new byte[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!heard.Contains(expected, StringComparison.Ordinal) || !heard.EndsWith("\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, patience.Token);
            Assert.True(read > 0, $"Closed after: {heard}");
            heard += Encoding.Latin1.GetString(buffer, 0, read);
        }
    }

    private static async Task<string> HeardAsync(Stream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(20));
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;
}
