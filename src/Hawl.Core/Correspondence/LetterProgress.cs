using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;

namespace Hawl.Core.Correspondence;

// What becomes of a letter by what the mail server said, in the caller's unit of work.
public sealed class LetterProgress(DeliveryFacts facts, EventJobs jobs, RequestMoments moments, RequestClock clock)
{
    // In minutes: five days in all.
    private static readonly int[] Retries = [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440];

    // The server has spoken, so that nobody cancels this.
    public async Task<JobResult> RecordAsync(OutgoingMessage message, SubmissionResult result)
    {
        var request = message.Request;
        var moment = moments.Now(request);
        facts.Add(message, result, moment.At);
        switch (result)
        {
            case SubmissionResult.Accepted accepted:
                message.Sent(moment.At, accepted.Words);
                jobs.Queue(request.LetterSent(message, moment));
                await clock.SetAsync(request, CancellationToken.None);
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
