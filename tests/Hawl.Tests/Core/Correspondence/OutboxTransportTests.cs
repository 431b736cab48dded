using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class OutboxTransportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string[] Letters =>
        [.. Directory.GetFiles(Path.Combine(folder.Path, "outbox")).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task SendAsync_WithALetter_IsAFileNamedByItsMessageId()
    {
        var result = await SendAsync("0a1b@requests.example", "Subject: x\r\n\r\nHello.\r\n");

        Assert.IsType<SubmissionResult.Accepted>(result);
        Assert.Contains("0a1b@requests.example.eml", result.Words);
        Assert.Equal(["0a1b@requests.example.eml"], Letters);
        Assert.Equal("Subject: x\r\n\r\nHello.\r\n", await File.ReadAllTextAsync(Path.Combine(folder.Path, "outbox", Letters[0])));
    }

    [Fact]
    public async Task SendAsync_OfTheSameLetterAgain_OverwritesItself()
    {
        await SendAsync("a@requests.example", "the first time, and longer");
        await SendAsync("a@requests.example", "the second time");

        Assert.Equal("the second time", await File.ReadAllTextAsync(Path.Combine(folder.Path, "outbox", Assert.Single(Letters))));
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("a/b\\c:d*e?f|g<h>@requests.example")]
    [InlineData("..")]
    [InlineData("line\nbreak@requests.example")]
    [InlineData("ŵ@requests.example")]
    public async Task SendAsync_WithOddCharactersInTheMessageId_StaysInTheFolder(string id)
    {
        await SendAsync(id, "text");

        Assert.Matches(@"^[A-Za-z0-9.@+_-]+\.eml$", Assert.Single(Letters));
        Assert.Equal(["outbox"], Directory.GetFileSystemEntries(folder.Path).Select(f => Path.GetFileName(f)));
    }

    [Fact]
    public async Task SendAsync_WhenItIsStopped_LeavesNothingHalfWritten()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync("a@requests.example", "text", new CancellationToken(true)));

        Assert.Empty(Letters);
    }

    private Task<SubmissionResult> SendAsync(string id, string letter, CancellationToken cancellation = default)
    {
        var settings = new HawlSettings { DataFolder = folder.Path, PublicUrl = new Uri("https://hawl.example/") };
        var envelope = new LetterEnvelope("from@requests.example", "foi@ashcombe.example", id);
        return new OutboxTransport(settings).SendAsync(envelope, System.Text.Encoding.UTF8.GetBytes(letter), cancellation);
    }
}
