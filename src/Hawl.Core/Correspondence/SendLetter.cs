using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Mail.Submission;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// One letter to the mail server. The job's lease was committed before; the result is recorded after. A crash between the server's yes
// and our commit sends the letter once more, under the same Message-ID.
public sealed class SendLetter(
    HawlContext db, IMailTransport transport, LetterComposer composer, LetterProgress progress)
{
    public const string JobKind = "send-letter";

    private const int MostWrites = 20;

    public async Task<JobResult> ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var message = await FindAsync(messageId, cancellation);
        if (message.State is not LetterState.Queued)
        {
            return JobResult.Finished;
        }

        var result = await transport.SendAsync(composer.EnvelopeOf(message), composer.Compose(message), cancellation);
        return await RecordAsync(messageId, result);
    }

    // The server has spoken, so nobody cancels this, and where the request has changed meanwhile it is read again: else the letter
    // would leave twice.
    private async Task<JobResult> RecordAsync(long messageId, SubmissionResult result)
    {
        for (var write = 1; ; write++)
        {
            db.ChangeTracker.Clear();
            var message = await FindAsync(messageId, CancellationToken.None);
            var outcome = await progress.RecordAsync(message, result);
            try
            {
                await db.SaveChangesAsync(CancellationToken.None);
                return outcome;
            }
            catch (DbUpdateException) when (write < MostWrites)
            {
            }
        }
    }

    private Task<OutgoingMessage> FindAsync(long messageId, CancellationToken cancellation) => db.OutgoingMessages
        .Include(m => m.Request).ThenInclude(r => r.Authority).ThenInclude(a => a.Translations)
        .Include($"{nameof(OutgoingMessage.Answers)}.{nameof(IncomingMessage.Texts)}").AsSplitQuery()
        .SingleAsync(m => m.Id == messageId, cancellation);
}
