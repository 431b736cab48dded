using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// One letter to the mail server. The job's lease was committed before; the result is recorded after. A crash between the server's yes
// and our commit sends the letter once more, under the same Message-ID.
public sealed class SendLetter(HawlContext db, IMailTransport transport, LetterComposer composer, EventJobs jobs, RequestMoments moments)
{
    public const string JobKind = "send-letter";

    private const int MostWrites = 20;

    // In minutes: five days in all.
    private static readonly int[] Retries = [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440];

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
            var outcome = Record(message, result, moments.Now(message.Request));
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

    private JobResult Record(OutgoingMessage message, SubmissionResult result, Moment moment)
    {
        var request = message.Request;
        switch (result)
        {
            case SubmissionResult.Accepted accepted:
                message.Sent(moment.At, accepted.Words);
                jobs.Queue(request.LetterSent(message, RequestDeadline.Find(request.RegimeId, moment.On)?.Due, moment));
                return JobResult.Finished;
            case SubmissionResult.Deferred deferred when message.Attempts < Retries.Length:
                jobs.Queue(message.Attempts == 0 ? [request.LetterDelayed(message.Id, moment)] : []);
                var again = moment.At.AddMinutes(Retries[message.Attempts]);
                message.Delayed(deferred.Words);
                return JobResult.RetryAt(again, deferred.Words);
            default:
                message.Failed(result.Words);
                jobs.Queue(request.LetterFailed(message.Id, moment));
                return JobResult.Finished;
        }
    }
}
