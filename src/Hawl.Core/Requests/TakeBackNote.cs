using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What was noted for the clock was not so. Taken back twice, it is taken back once.
public sealed class TakeBackNote(HawlContext db, EventJobs jobs, RequestMoments moments, RequestClock clock)
{
    public async Task ExecuteAsync(long requestId, int number, long? version, Viewer by, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireOwner(request, by);
        var note = await db.RequestEvents.SingleOrDefaultAsync(e => e.RequestId == requestId && e.Number == number, cancellation);
        if (note is null || !ClockNotes.All.Contains(note.Type) || note.OutgoingMessageId is not null)
        {
            throw new RuleException(ClockNotes.Rule, "There is no such note.");
        }

        if (await db.RequestEvents.AnyAsync(e => e.RequestId == requestId && e.ReplacesId == note.Id, cancellation))
        {
            return;
        }

        RequestRights.RequireCurrent(request, version);
        jobs.Queue(request.NoteTakenBack(note, Actor.Of(by, request.UserId), moments.Now(request)));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }
}
