using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// For the batch's owner alone; null to everyone else.
public sealed class BatchSendingQuery(HawlContext db)
{
    public async Task<BatchSending?> FindAsync(long batchId, long? userId, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().Where(b => b.Id == batchId && b.UserId == userId)
            .Select(b => new
            {
                b.Title,
                b.State,
                All = b.Authorities.Count,
                LeftOut = b.Authorities.Count(a => a.LeftOut),
                Steps = b.Events.OrderBy(e => e.Number).Select(e => new BatchSending.Step(e.Type, e.At)).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (batch is null)
        {
            return null;
        }

        var letters = await db.OutgoingMessages.Where(m => m.Request.BatchId == batchId && m.Kind == LetterKind.InitialRequest)
            .GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return new BatchSending
        {
            Id = batchId,
            Title = batch.Title,
            State = batch.State,
            All = batch.All,
            Sent = letters.Where(l => l.Key is not LetterState.Queued and not LetterState.Stopped).Sum(l => l.Count),
            Failed = letters.Where(l => l.Key is LetterState.Failed).Sum(l => l.Count),
            LeftOut = batch.LeftOut,
            Steps = batch.Steps,
        };
    }
}
