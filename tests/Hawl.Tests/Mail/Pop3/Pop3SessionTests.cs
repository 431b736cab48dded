using System.Globalization;
using System.Text;
using Hawl.Mail.Pop3;
using Hawl.Tests.Support;

namespace Hawl.Tests.Mail.Pop3;

public sealed class Pop3SessionTests
{
    private static readonly string[] Folder = ["Mail", "Pop3", "TestData"];

    public static TheoryData<string> Transcripts => [.. Recordings.Names("*.txt", Folder)];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Session_WithRecordedServer_TakesWhatIsThere(string name)
    {
        var transcript = Transcript.Load(Recordings.PathOf([.. Folder, name]));
        var (client, server) = DuplexStream.Pair();

        var taking = EmptyAsync(client, "pop3s://requests:s3cret@mail.example");
        await TranscriptPlayer.PlayAsync(transcript, 'S', server);

        Assert.Equal(transcript.Taken, await taking.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task OpenAsync_WithoutEncryptionFromTheStart_SendsNoNameBeforeStls()
    {
        var (client, server) = DuplexStream.Pair();
        var taking = EmptyAsync(client, "pop3://requests:s3cret@mail.example");
        await server.WriteAsync("+OK\r\n-ERR no such command\r\n"u8.ToArray());
        server.CloseWriting();

        Assert.Equal("Pop3Refusal: To STLS the server said: -ERR no such command\n", await taking.WaitAsync(TimeSpan.FromSeconds(20)));
        client.CloseWriting();
        using var heard = new StreamReader(server);
        Assert.Equal("STLS\r\n", await heard.ReadToEndAsync());
    }

    [Fact]
    public async Task OpenAsync_WithStls_SaysTheRestEncryptedAndForgetsWhatWasSlippedIn()
    {
        var (client, server) = DuplexStream.Pair();
        var taking = EmptyAsync(client, "pop3://requests:s3cret@mail.example");
        await server.WriteAsync("+OK\r\n"u8.ToArray());
        await server.FlushAsync();
        await HearAsync(server, "STLS\r\n");
        await server.WriteAsync("+OK begin\r\n+OK slipped in\r\n+OK slipped in\r\n"u8.ToArray());
        await server.FlushAsync();

        await using var encrypted = new InvertingStream(server);
        await HearAsync(encrypted, "USER requests\r\n");
        await encrypted.WriteAsync("-ERR nobody\r\n"u8.ToArray());
        await encrypted.FlushAsync();

        Assert.Equal("Pop3Refusal: To USER the server said: -ERR nobody\n", await taking.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task OpenAsync_WithSilentServer_GivesUp()
    {
        var (client, _) = DuplexStream.Pair();

        Assert.StartsWith("TimeoutException", await EmptyAsync(client, "pop3s://requests:s3cret@mail.example"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pop3s://requests:s%40cret@mail.example", "mail.example 995 requests s@cret True")]
    [InlineData("pop3://a%2Bb:c%3Ad@192.0.2.1:1110/", "192.0.2.1 1110 a+b c:d False")]
    [InlineData("pop3s://a:b@[2001:db8::1]", "2001:db8::1 995 a b True")]
    public void TryParse_WithAMailbox_ReadsIt(string text, string expected)
    {
        Assert.True(Pop3Url.TryParse(text, out var url, out _));
        Assert.Equal(
            expected,
            string.Create(
                CultureInfo.InvariantCulture, $"{url.Host} {url.Port} {url.UserName} {url.Password} {url.EncryptedFromTheStart}"));
        Assert.DoesNotContain(url.Password + "@", url.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("imap://a:b@mail.example", "It is written")]
    [InlineData("pop3s://mail.example", "Before the @")]
    [InlineData("pop3s://a:b%0D%0ADELE 1@mail.example", "User and password")]
    [InlineData("pop3s://a:secret@mail.example/inbox", "Nothing follows")]
    [InlineData("not a mailbox", "It is written")]
    public void TryParse_WithSomethingElse_SaysWhyWithoutThePassword(string text, string why)
    {
        Assert.False(Pop3Url.TryParse(text, out _, out var reason));
        Assert.StartsWith(why, reason, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", reason, StringComparison.Ordinal);
    }

    // What came of it, as the transcripts write it.
    private static async Task<string> EmptyAsync(Stream stream, string mailbox)
    {
        var taken = new StringBuilder();
        Assert.True(Pop3Url.TryParse(mailbox, out var url, out _));
        try
        {
            await using var session = new Pop3Session(stream, new Pop3Settings
            {
                Url = url,
                Clock = TimeProvider.System,
                StartTls = (plain, _) => Task.FromResult<Stream>(new InvertingStream(plain)),
                ReplyTimeout = TimeSpan.FromSeconds(2),
            });
            await session.OpenAsync(default);
            foreach (var message in await session.ListAsync(default))
            {
                taken.Append(CultureInfo.InvariantCulture, $"{message.Uid} {message.Size}\n");
                using var bytes = new MemoryStream();
                await session.ReadAsync(message, bytes, 1000, default);
                var text = Encoding.Latin1.GetString(bytes.ToArray());
                taken.Append(string.Concat(text.Split("\r\n")[..^1].Select(l => $"| {l}\n")));
                await session.DeleteAsync(message, default);
            }

            await session.QuitAsync(default);
        }
        catch (Exception e) when (e is IOException or TimeoutException or InvalidDataException)
        {
            taken.Append(CultureInfo.InvariantCulture, $"{e.GetType().Name}: {e.Message}\n");
        }

        return taken.ToString();
    }

    private static async Task HearAsync(Stream stream, string expected)
    {
        var heard = new byte[expected.Length];
        await stream.ReadExactlyAsync(heard).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(expected, Encoding.Latin1.GetString(heard));
    }
}
