using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Keeps a request back until a day; null: no longer.
public sealed class EmbargoRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, DateOnly? until, Actor by, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        jobs.Queue(request.Embargo(until, by, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
