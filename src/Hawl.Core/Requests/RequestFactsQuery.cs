using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What is known of requests and bears on their dates: what happened, and of what kind their authorities are.
public sealed class RequestFactsQuery(HawlContext db, ReckoningQuery reckonings)
{
    // In the order of their numbers.
    public async Task<ILookup<long, RequestDates.Step>> StepsAsync(
        IReadOnlyCollection<long> requestIds, CancellationToken cancellation)
    {
        var steps = await db.RequestEvents.AsNoTracking().Where(e => requestIds.Contains(e.RequestId))
            .OrderBy(e => e.RequestId).ThenBy(e => e.Number)
            .Select(e => new
            {
                e.RequestId,
                Step = new RequestDates.Step(
                    e.Number,
                    e.Type,
                    e.On,
                    db.IncomingMessages.Any(m => m.Id == e.IncomingMessageId && m.Automatic == RequestState.Acknowledgement))
                {
                    Id = e.Id,
                    Replaces = e.ReplacesId,
                    Letter = e.OutgoingMessageId,
                    Reply = e.IncomingMessageId,
                    Data = e.Data,
                },
            })
            .ToListAsync(cancellation);
        return steps.ToLookup(s => s.RequestId, s => s.Step);
    }

    public async Task<IReadOnlyDictionary<long, (string RegimeId, Reckoning Reckoning)>> LawsAsync(
        IReadOnlyCollection<long> requestIds, CancellationToken cancellation)
    {
        var found = await db.Requests.AsNoTracking().Where(r => requestIds.Contains(r.Id))
            .Select(r => new { r.Id, r.RegimeId, r.AuthorityId }).ToListAsync(cancellation);
        var counted = await reckonings.FindAsync([.. found.Select(r => r.AuthorityId).Distinct()], cancellation);
        return found.ToDictionary(r => r.Id, r => (r.RegimeId, counted[r.AuthorityId]));
    }
}
