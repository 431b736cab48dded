using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// One letter to the mail server. The job's lease was committed before; the result is recorded after. A crash between the
// server's yes and our commit sends the letter once more, under the same Message-ID.
public sealed class SendLetter(HawlContext db, IMailTransport transport, LetterComposer composer, EventJobs jobs, RequestMoments moments)
{
    public const string JobKind = "send-letter";

    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(3),
        TimeSpan.FromHours(6), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    public async Task<JobResult> ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var message = await db.OutgoingMessages.Include(m => m.Request).ThenInclude(r => r.Authority).ThenInclude(a => a.Translations)
            .SingleAsync(m => m.Id == messageId, cancellation);
        if (message.State is not LetterState.Queued)
        {
            return JobResult.Finished;
        }

        var envelope = new LetterEnvelope(composer.ReplyAddressOf(message.Request), message.ToAddress, message.MessageId);
        var result = await transport.SendAsync(envelope, composer.Compose(message), cancellation);
        var outcome = Record(message, result, moments.Now(message.Request));
        await db.SaveChangesAsync(cancellation);
        return outcome;
    }

    private JobResult Record(OutgoingMessage message, SubmissionResult result, Moment moment)
    {
        var request = message.Request;
        switch (result)
        {
            case SubmissionResult.Accepted accepted:
                message.Sent(moment.At, accepted.Words);
                jobs.Queue(request.LetterSent(message.Id, RequestDeadline.Of(request.RegimeId, moment.On).Due, moment));
                return JobResult.Finished;
            case SubmissionResult.Deferred deferred when message.Attempts < Retries.Length:
                if (message.Attempts == 0)
                {
                    jobs.Queue(request.LetterDelayed(message.Id, moment));
                }

                var again = moment.At + Retries[message.Attempts];
                message.Delayed(deferred.Words);
                return JobResult.RetryAt(again, deferred.Words);
            default:
                message.Failed(result.Words);
                jobs.Queue(request.LetterFailed(message.Id, moment));
                return JobResult.Finished;
        }
    }
}
