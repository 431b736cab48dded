using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Mail.Smtp;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

// Client, server and journal together, without a network: what was answered 250 is in the journal after a restart.
public sealed class IntakeOverLmtpTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SubmitAsync_FromManyConnections_FindsEveryAcceptedLetterAfterARestart()
    {
        var accepted = new List<SubmissionResult>();
        await using (var journal = new IntakeJournal(_folder.Path, TimeProvider.System))
        {
            var settings = new SmtpSettings { HostName = "mail.hawl.example", Clock = TimeProvider.System };
            var session = new SmtpSession(settings, Handlers(journal));
            var connections = Enumerable.Range(0, 10).Select(connection => SendAsync(session, connection));
            accepted.AddRange((await Task.WhenAll(connections)).SelectMany(results => results));
        }

        await using var next = new IntakeJournal(_folder.Path, TimeProvider.System);
        var texts = await next.DrainAsync(complete: true);
        Assert.Equal(100, accepted.OfType<SubmissionResult.Accepted>().Count());
        Assert.Equal(100, texts.Distinct().Count());
        Assert.All(texts, text => Assert.EndsWith("\r\n.full stop\r\n", text, StringComparison.Ordinal));
    }

    private static SmtpHandlers Handlers(IntakeJournal journal) => new()
    {
        JudgeRecipient = (_, _) => new(SmtpReply.RecipientAccepted),
        OpenData = _ => new MemoryStream(),
        TakeMessage = async (envelope, spool, cancellation) =>
        {
            await journal.AppendAsync(Intake.Envelope(envelope.MailFrom) with { Recipients = envelope.Recipients }, spool, cancellation);
            return [.. envelope.Recipients.Select(_ => SmtpReply.MessageAccepted)];
        },
    };

    private static async Task<List<SubmissionResult>> SendAsync(SmtpSession session, int connection)
    {
        var (near, far) = DuplexStream.Pair();
        var serving = session.RunAsync(far, null, default);
        var settings = new SubmissionSettings { ClientName = "mx.council.example", Clock = TimeProvider.System };
        await using var client = new SmtpClientSession(near, settings);
        var results = new List<SubmissionResult>();
        for (var letter = 0; letter < 10; letter++)
        {
            var message = Encoding.ASCII.GetBytes($"Subject: {connection}/{letter}\r\n\r\n.full stop\r\n");
            results.Add(await client.SubmitAsync("clerk@council.example", ["request-1@hawl.example"], message, default));
        }

        await client.QuitAsync(default);
        await serving.WaitAsync(TimeSpan.FromSeconds(20));
        return results;
    }
}
