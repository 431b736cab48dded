using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// An operator's word on what came. People say it by SayWhatCame.
public sealed class ClassifyRequest(
    HawlContext db, EventJobs jobs, RequestMoments moments, LastSayingQuery sayings, RequestClock clock)
{
    public async Task ExecuteAsync(long requestId, RequestOutcome outcome, Actor by, string? reason, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        var earlier = await sayings.FindAsync(request, cancellation);
        jobs.Queue(request.Classified(CameOf.Of(outcome), by, reason, moments.Now(request), earlier));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
