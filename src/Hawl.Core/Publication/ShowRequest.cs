using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Sets how far a request may be seen, with the reason the public is given.
public sealed class ShowRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, Prominence prominence, Actor by, string? reason, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        jobs.Queue(request.Show(prominence, by, reason, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
