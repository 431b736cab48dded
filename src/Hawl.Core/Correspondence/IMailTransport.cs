using Hawl.Mail.Submission;

namespace Hawl.Core.Correspondence;

// How letters leave: to a mail server, or as files into the outbox folder.
public interface IMailTransport
{
    Task<SubmissionResult> SendAsync(LetterEnvelope envelope, ReadOnlyMemory<byte> letter, CancellationToken cancellation);
}
