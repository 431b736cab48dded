using System.Text;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Submission;

public sealed class SmtpClientSessionTests
{
    private const string From = "letters@hawl.example";
    private const string To = "foi@council.example";

    private static readonly string[] Folder = ["Mail", "Submission", "TestData"];
    private static readonly byte[] Plain = "Subject: A request\r\n\r\nPlease tell me.\r\n"u8.ToArray();

    public static TheoryData<string> Transcripts => [.. Recordings.Names("*.txt", Folder)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task SubmitAsync_WithRecordedServer_SaysAsRecorded(string name)
    {
        var transcript = Transcript.Load(Recordings.PathOf([.. Folder, name]));
        var (client, server) = DuplexStream.Pair();

        var sending = SendAsync(client, transcript);
        await TranscriptPlayer.PlayAsync(transcript, 'S', server);

        Assert.Equal(transcript.Taken, await sending.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task SubmitAsync_WithSilentServer_IsDeferredWithItsLastWords()
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 mx.council.example hello\r\n"u8.ToArray());
        await server.FlushAsync();

        await using var session = new SmtpClientSession(client, Some with { CommandTimeout = TimeSpan.FromMilliseconds(50) });
        var result = await session.SubmitAsync(From, [To], Plain, default);

        var deferred = Assert.IsType<SubmissionResult.Deferred>(result);
        Assert.Equal(
            "The server gave no reply to EHLO within 00:00:00.0500000; before that it said: 220 mx.council.example hello", deferred.Words);
        Assert.False(deferred.MayHaveArrived);
        Assert.False(session.IsOpen);
    }

    [Fact]
    public async Task SubmitAsync_WithoutWordOnTheWholeLetter_MayHaveArrived()
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 a\r\n250 a\r\n250 ok\r\n250 ok\r\n354 go\r\n"u8.ToArray());
        server.CloseWriting();

        await using var session = new SmtpClientSession(client, Some);
        var result = await session.SubmitAsync(From, [To], Plain, default);

        Assert.True(Assert.IsType<SubmissionResult.Deferred>(result).MayHaveArrived);
    }

    [Fact]
    public async Task SubmitAsync_AfterAGreeting_TellsWhoTheServerIs()
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 mx.council.example ESMTP\r\n250 a\r\n250 ok\r\n550 5.1.1 nobody\r\n250 ok\r\n"u8.ToArray());
        server.CloseWriting();

        await using var session = new SmtpClientSession(client, Some);
        var result = await session.SubmitAsync(From, [To], Plain, default);

        Assert.Equal(("mx.council.example", "550 5.1.1 nobody"), (result.Server, result.Words));
    }

    [Fact]
    public async Task QuitAsync_WhenCancelled_EndsWithoutAWord()
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 a\r\n250 a\r\n250 ok\r\n250 ok\r\n354 go\r\n250 taken\r\n"u8.ToArray());
        await server.FlushAsync();
        await using var session = new SmtpClientSession(client, Some);
        var result = await session.SubmitAsync(From, [To], Plain, default);

        await session.QuitAsync(new CancellationToken(canceled: true));

        Assert.IsType<SubmissionResult.Accepted>(result);
        Assert.False(session.IsOpen);
    }

    [Fact]
    public async Task SubmitAsync_WhenCancelled_Throws()
    {
        var (client, _) = DuplexStream.Pair();
        using var stopping = new CancellationTokenSource();
        await using var session = new SmtpClientSession(client, Some);
        var sending = session.SubmitAsync(From, [To], Plain, stopping.Token);

        await stopping.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.False(session.IsOpen);
    }

    [Fact]
    public async Task SubmitAsync_WithFailingEncryption_IsDeferred()
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 a\r\n250-a\r\n250 STARTTLS\r\n"u8.ToArray());
        await server.FlushAsync();
        var settings = Some with { StartTls = (_, _) => throw new InvalidDataException("Unknown issuer") };
        await using var session = new SmtpClientSession(client, settings);
        var sending = session.SubmitAsync(From, [To], Plain, default);
        await Task.Delay(50);
        await server.WriteAsync("220 begin\r\n"u8.ToArray());
        await server.FlushAsync();

        var result = await sending.WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(new SubmissionResult.Deferred("The connection could not be encrypted: Unknown issuer"), result);
    }

    [Theory]
    [InlineData("foi@council.example>\r\nRCPT TO:<all@council.example")]
    [InlineData("foi@council.example> NOTIFY=NEVER")]
    [InlineData("two words@council.example")]
    [InlineData("foi@")]
    [InlineData("")]
    public async Task SubmitAsync_WithAddressThatIsNone_IsRefusedUnsent(string address)
    {
        var (client, server) = DuplexStream.Pair();
        await server.WriteAsync("220 a\r\n250 a\r\n"u8.ToArray());
        await server.FlushAsync();

        await using var session = new SmtpClientSession(client, Some);
        var result = await session.SubmitAsync(From, [address], Plain, default);

        Assert.Null(Assert.IsType<SubmissionResult.Refused>(result).Code);
        Assert.True(session.IsOpen);
    }

    private static SubmissionSettings Some => new() { ClientName = "hawl.example", Clock = TimeProvider.System };

    private static async Task<string> SendAsync(DuplexStream stream, Transcript transcript)
    {
        string Given(string name, string otherwise) => transcript.Limits.GetValueOrDefault(name, otherwise);
        var settings = Some with
        {
            Tls = Enum.Parse<SubmissionTls>(Given("Tls", "WhenOffered")),
            StartTls = Given("CanEncrypt", "yes") == "yes" ? (s, _) => Task.FromResult(s) : null,
            Credentials = Given("User", "") is { Length: > 0 } user ? new SmtpCredentials(user, Given("Password", "")) : null,
        };
        await using var session = new SmtpClientSession(stream, settings);
        var results = new StringBuilder();
        for (var letter = 0; letter < transcript.Limit("Letters", 1); letter++)
        {
            var from = Given("From", From).Replace("<>", "", StringComparison.Ordinal);
            var reports = Given("ReportId", "") is { Length: > 0 } id ? id : null;
            var result = await session.SubmitAsync(from, Given("To", To).Split(','), Message(Given("Message", "plain")), reports, default);
            // The greeting above says already who the server is.
            results.Append(result.ToString().Replace($", Server = {result.Server}", "", StringComparison.Ordinal)).Append('\n');
        }

        await session.QuitAsync(default);
        stream.CloseWriting();
        return results.ToString();
    }

    private static byte[] Message(string name) => name switch
    {
        "dots" => "Subject: dots\r\n\r\n.\r\n..\r\n.a\r\nb.\r\n"u8.ToArray(),
        "bare" => ".a\nb\r\n.c\rd"u8.ToArray(),
        "empty" => [],
        "eight-bit" => "Subject: x\r\n\r\nSiân\r\n"u8.ToArray(),
        "utf8-header" => "Subject: Siân\r\n\r\nx\r\n"u8.ToArray(),
        _ => Plain,
    };
}
