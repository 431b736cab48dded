using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Whether a report about the request, or a part of it, is open.
public sealed class FlagRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, bool reported, Actor by, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        if (request.Reported != reported)
        {
            jobs.Queue(request.Flagged(reported, by, moments.Now(request)));
        }

        await db.SaveChangesAsync(cancellation);
    }
}
