using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// A person's batches: those in preparation, and those sent, the newest first.
public sealed class OwnBatchesQuery(HawlContext db)
{
    public Task<List<Prepared>> PreparedAsync(long userId, CancellationToken cancellation) => db.BatchDrafts.AsNoTracking()
        .Where(d => d.UserId == userId && d.BatchId == null).OrderByDescending(d => d.Id)
        .Select(d => new Prepared(
            d.Id,
            d.Title,
            d.ChangedAt,
            d.Authorities.Count,
            d.Asks.OrderByDescending(a => a.Id).Select(a => (BatchAskState?)a.State).FirstOrDefault()))
        .ToListAsync(cancellation);

    public Task<List<Sent>> SentAsync(long userId, long? before, int count, CancellationToken cancellation) => db.Batches.AsNoTracking()
        .Where(b => b.UserId == userId && b.Visibility.TombstonedAt == null && (before == null || b.Id < before))
        .OrderByDescending(b => b.Id).Take(count)
        .Select(b => new Sent(
            b.Id,
            b.Title,
            b.CreatedAt,
            b.State,
            b.Authorities.Count,
            b.Authorities.Count(a => a.RequestId != null),
            b.MadeAt != null))
        .ToListAsync(cancellation);

    public sealed record Prepared(long Id, string Title, DateTime ChangedAt, int Authorities, BatchAskState? Ask);

    public sealed record Sent(long Id, string Title, DateTime CreatedAt, BatchState State, int Authorities, int Made, bool IsMade);
}
