using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// For the batch's owner, and for those who look after the site where they may see it; null to everyone else.
public sealed class BatchSendingQuery(HawlContext db, SiteToday today)
{
    public async Task<BatchSending?> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var (me, looksAfter) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        var shown = db.Batches.VisibleTo(viewer, today.Value);
        var batch = await db.Batches.AsNoTracking().Where(b => b.Id == batchId)
            .Where(b => b.UserId == me || (looksAfter && shown.Any(s => s.Id == b.Id)))
            .Select(b => new
            {
                IsOwn = b.UserId == me,
                b.Title,
                b.State,
                All = b.Authorities.Count,
                LeftOut = b.Authorities.Count(a => a.LeftOut),
                Steps = b.Events.OrderBy(e => e.Number).Select(e => new { e.Type, e.At, e.ActorKind }).ToList(),
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
            IsOwn = batch.IsOwn,
            Title = batch.Title,
            State = batch.State,
            All = batch.All,
            Sent = letters.Where(l => l.Key is not LetterState.Queued and not LetterState.Stopped).Sum(l => l.Count),
            Failed = letters.Where(l => l.Key is LetterState.Failed).Sum(l => l.Count),
            LeftOut = batch.LeftOut,
            Steps = [.. batch.Steps.Select(e => new BatchSending.Step(e.Type, e.At, batch.IsOwn && e.ActorKind is ActorKind.Requester))],
        };
    }
}
