using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What was said of the newest reply is taken back. Done twice it is done once.
public sealed class UndoSaying(
    HawlContext db, EventJobs jobs, RequestMoments moments, LastSayingQuery sayings, RequestClock clock)
{
    public async Task ExecuteAsync(long requestId, Viewer by, string? reason, long? version, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        if (await sayings.FindAsync(request, cancellation) is not { } earlier)
        {
            return;
        }

        RequestRights.RequireCurrent(request, version);
        RequestRights.RequireUndoing(request, earlier, by);
        jobs.Queue(request.ClassificationUndone(earlier, Actor.Of(by, request.UserId), reason, moments.Now(request)));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
