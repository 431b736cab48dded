using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Requests of a batch to whose authorities one more letter can be written about what is unanswered: nobody has written one since the
// last reply, and none is about to be. Those of the batch's owner alone.
public sealed class UnansweredRequestsQuery(HawlContext db, SiteToday today)
{
    public IQueryable<Request> Of(long batchId, long ownerId, UnansweredState state)
    {
        var (jobs, on) = (WaitingJobs(), today.Value);
        var requests = db.Requests.Where(r => r.BatchId == batchId && r.UserId == ownerId && r.Visibility.TombstonedAt == null)
            .Where(r => r.Progress == RequestProgress.AwaitingResponse || r.Progress == RequestProgress.Closed)
            .Where(r => !r.OutgoingMessages.Any(m => m.Kind != LetterKind.InitialRequest && m.Kind != LetterKind.Thanks
                && (r.LastReplyAt == null || m.CreatedAt > r.LastReplyAt)))
            .Where(r => !jobs.Any(j => j.SubjectId == r.Id));
        return state switch
        {
            UnansweredState.Partly => requests.Where(r => r.LastReplyId != null
                && db.Answers.Any(a => a.RequestId == r.Id && a.Stated.Type == Hawl.Reading.Answers.AnswerType.Unanswered)),
            UnansweredState.Overdue => requests.Where(r => r.LastReplyId == null && r.DueOn < on),
            _ => requests.Where(r => r.LastReplyId == null && r.SentOn != null),
        };
    }

    // Answers of these requests that are read as none, and that no person has looked at.
    public Task<int> UnlookedAsync(IQueryable<Request> requests, CancellationToken cancellation) => requests.CountAsync(
        r => db.Answers.Any(a => a.RequestId == r.Id && !a.ByPerson && a.Stated.Type == Hawl.Reading.Answers.AnswerType.Unanswered),
        cancellation);

    // Letters that are still to be written.
    public Task<int> WaitingAsync(long batchId, CancellationToken cancellation)
    {
        var jobs = WaitingJobs();
        return db.Requests.CountAsync(r => r.BatchId == batchId && jobs.Any(j => j.SubjectId == r.Id), cancellation);
    }

    private IQueryable<Job> WaitingJobs() => db.Jobs.Where(j => j.Kind == WriteUnanswered.JobKind && j.FailedAt == null);
}
