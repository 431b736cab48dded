using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// The answers of a batch that a viewer may look through, by their place in the table: those to questions of its letter, of requests
// and messages that are shown to them.
public sealed class ReviewPlacesQuery(HawlContext db, SiteToday today)
{
    private const int AtOnce = 500;

    public IQueryable<ReviewPlace> Of(long batchId, Viewer viewer) =>
        from answer in Answers(batchId, viewer)
        join question in db.BatchQuestions.Where(q => q.BatchId == batchId) on answer.Question equals question.Key
        join request in db.Requests on answer.RequestId equals request.Id
        select new ReviewPlace
        {
            RequestId = answer.RequestId,
            Question = answer.Question,
            Row = request.BatchPosition ?? 0,
            Column = question.Position,
            NeedsPerson = answer.NeedsPerson,
            ByPerson = answer.ByPerson,
        };

    public IQueryable<Answer> Answers(long batchId, Viewer viewer)
    {
        var (requests, messages) = (db.Requests.VisibleTo(viewer, today.Value), db.IncomingMessages.VisibleTo(viewer, today.Value));
        // Of each request and message this is asked once, not of each answer.
        var withheld = db.Requests.Where(r => r.BatchId == batchId && !requests.Any(s => s.Id == r.Id)).Select(r => r.Id);
        var unseen = db.IncomingMessages.Where(m => m.Request.BatchId == batchId && !messages.Any(s => s.Id == m.Id))
            .Select(m => (long?)m.Id);
        return db.Answers.Where(a => a.BatchId == batchId && !withheld.Contains(a.RequestId))
            .Where(a => a.Stated.MessageId == null || !unseen.Contains(a.Stated.MessageId));
    }

    // What the pages of these requests show has changed.
    public async Task ChangedAsync(IReadOnlyList<long> requests, CancellationToken cancellation)
    {
        foreach (var some in requests.Chunk(AtOnce))
        {
            await db.Requests.Where(r => some.Contains(r.Id))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.Version, r => r.Version + 1), cancellation);
        }
    }

    // Where somebody stands, whether or not there is an answer.
    public Task<ReviewPlace?> FindAsync(long batchId, long requestId, string question, Viewer viewer, CancellationToken cancellation)
    {
        var places =
            from request in db.Requests.VisibleTo(viewer, today.Value)
            from asked in db.BatchQuestions
            where request.Id == requestId && request.BatchId == batchId && asked.BatchId == batchId && asked.Key == question
            select new ReviewPlace
            {
                RequestId = request.Id,
                Question = asked.Key,
                Row = request.BatchPosition ?? 0,
                Column = asked.Position,
                NeedsPerson = false,
                ByPerson = false,
            };
        return places.SingleOrDefaultAsync(cancellation);
    }
}
