using Hawl.Core.Correspondence;
using Hawl.Mail.Submission;

namespace Hawl.Web.Demo;

// Letters go into the outbox, but for those to the mail servers that take none.
public sealed class DemoTransport(OutboxTransport outbox, DemoDates dates, TimeProvider clock) : IMailTransport
{
    public Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var trouble = DemoWorld.MailServers.FirstOrDefault(s => s.Address == envelope.Recipient && dates.Ago(s.Since) <= now);
        return trouble is null ? outbox.SendAsync(envelope, letter, cancellation) : Task.FromResult(Answer(trouble));
    }

    private static SubmissionResult Answer(DemoMailServer server) => server.Refuses
        ? new SubmissionResult.Refused(server.Words, 550, "5.1.1")
        : new SubmissionResult.Deferred(server.Words, 451);
}
