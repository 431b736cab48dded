using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Somebody says what came.
public sealed class ClassifyRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, RequestOutcome outcome, Actor by, string? reason, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        jobs.Queue(request.Classified(outcome, by, reason, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
