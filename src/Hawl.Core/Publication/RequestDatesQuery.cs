using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class RequestDatesQuery(HawlContext db, ReckoningQuery reckonings)
{
    // What further dates of a request to that authority are counted with.
    public Task<Reckoning> ReckoningAsync(long authorityId, CancellationToken cancellation) => reckonings.FindAsync(authorityId, cancellation);

    public async Task<RequestDates> FindAsync(long requestId, RequestOutcome outcome, CancellationToken cancellation)
    {
        var steps = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.Number)
            .Select(e => new RequestDates.Step(
                e.Number,
                e.Type,
                e.On,
                db.IncomingMessages.Any(m => m.Id == e.IncomingMessageId && m.Automatic == RequestState.Acknowledgement))
            {
                Id = e.Id,
                Replaces = e.ReplacesId,
                Data = e.Data,
            })
            .ToListAsync(cancellation);
        return RequestDates.Of(steps, outcome);
    }
}
