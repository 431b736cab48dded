using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// The next lot of a recount, in one transaction: each request with its event, and how far the recount has come.
public sealed class RecountPage(HawlContext db, RequestFactsQuery facts, RequestMoments moments, EventJobs jobs, TimeProvider clock)
{
    private const int Size = 100;

    // False when there was nothing left.
    public async Task<bool> CountAsync(long recountId, CancellationToken cancellation)
    {
        var recount = await db.Recounts.SingleAsync(r => r.Id == recountId, cancellation);
        if (recount.FinishedAt is not null)
        {
            return false;
        }

        var seen = await NextAsync(recount, cancellation);
        var requests = seen.Where(OpenRequests.CountedOver(recount.From, recount.To).Compile()).ToList();
        var happened = await RecountAsync(requests, recount.Reason, cancellation);
        jobs.Queue(happened);
        var moved = happened.Count(e => StepData.Of(e.Data) is { } data && data.DueOn > data.DueBefore);
        recount.Passed(seen.Count > 0 ? seen[^1].Id : recount.Cursor, requests.Count, moved, happened.Count - moved);
        if (seen.Count < Size)
        {
            recount.Finished(clock.GetUtcNow().UtcDateTime);
        }

        await db.SaveChangesAsync(cancellation);
        return seen.Count == Size;
    }

    // By their numbers alone, which no store can get wrong; which of them the days touch is seen here.
    private Task<List<Request>> NextAsync(Recount recount, CancellationToken cancellation)
    {
        var rest = db.Requests.Where(r => r.Id > recount.Cursor);
        rest = recount.AuthorityId is { } authority ? rest.Where(r => r.AuthorityId == authority) : rest;
        return rest.OrderBy(r => r.Id).Take(Size).ToListAsync(cancellation);
    }

    private async Task<List<RequestEvent>> RecountAsync(List<Request> requests, RecountReason why, CancellationToken cancellation)
    {
        var ids = requests.ConvertAll(r => r.Id);
        var steps = await facts.StepsAsync(ids, cancellation);
        var laws = await facts.LawsAsync(ids, cancellation);
        var happened = new List<RequestEvent>();
        foreach (var request in requests)
        {
            var own = steps[request.Id].ToList();
            var today = moments.Now(request);
            var course = RequestCourse.Of(request.RegimeId, laws[request.Id].Reckoning, own, null, today.On);
            if (course.Response?.Due is { } date && date != request.DueOn && !IsWrittenDown(own, date))
            {
                happened.Add(request.Recounted(date, why, today));
            }
        }

        return happened;
    }

    // That the law gives an earlier day is written down once.
    private static bool IsWrittenDown(List<RequestDates.Step> steps, DateOnly law) =>
        steps.LastOrDefault(s => s.Type is RequestEventType.DueDateRecounted) is { Data: { } data } && StepData.Of(data)?.DueByLaw == law;
}
