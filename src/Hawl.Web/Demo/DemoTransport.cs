using Hawl.Core.Correspondence;
using Hawl.Mail.Submission;

namespace Hawl.Web.Demo;

// Letters go into the outbox, and authorities' mail servers say that they have them, but for those that take none.
public sealed class DemoTransport(OutboxTransport outbox, DemoDates dates, TimeProvider clock) : IMailTransport
{
    public Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var trouble = DemoWorld.MailServers.FirstOrDefault(s => s.Address == envelope.Recipient && dates.Ago(s.Since) <= now);
        return trouble is null ? TakeAsync(envelope, letter, cancellation) : Task.FromResult(Answer(trouble));
    }

    private async Task<SubmissionResult> TakeAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        var written = await outbox.SendAsync(envelope, letter, cancellation);
        return written is SubmissionResult.Accepted && !envelope.IsNotice
            ? new SubmissionResult.Accepted("250 2.0.0 OK, queued") { Server = NameOf(envelope.Recipient) }
            : written;
    }

    private static SubmissionResult Answer(DemoMailServer server)
    {
        var name = NameOf(server.Address);
        return server.Refuses
            ? new SubmissionResult.Refused(server.Words, 550, "5.1.1") { Server = name }
            : new SubmissionResult.Deferred(server.Words, 451) { Server = name };
    }

    private static string NameOf(string address) => "mx." + address[(address.IndexOf('@') + 1)..];
}
