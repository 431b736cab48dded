using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Who looks through the answers of a batch; and the batches that somebody was invited to look through.
public sealed class BatchReviewersQuery(HawlContext db, SiteToday today)
{
    public Task<List<Reviewer>> OfAsync(long batchId, CancellationToken cancellation) =>
        db.BatchReviewers.AsNoTracking().Where(r => r.BatchId == batchId && r.EndedAt == null && r.AcceptedAt != null)
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new { r.AcceptedAt, u.Name, u.Slug })
            .OrderBy(r => r.Name).ThenBy(r => r.Slug).Select(r => new Reviewer(r.Name, r.Slug, r.AcceptedAt)).ToListAsync(cancellation);

    public Task<List<Helped>> ByAsync(Viewer viewer, CancellationToken cancellation) =>
        (from reviewer in db.BatchReviewers.AsNoTracking()
         join batch in db.Batches.VisibleTo(viewer, today.Value) on reviewer.BatchId equals batch.Id
         where reviewer.UserId == viewer.UserId && reviewer.EndedAt == null
         orderby reviewer.InvitedAt descending
         select new Helped(batch.Id, batch.Title, batch.User.Name, reviewer.AcceptedAt != null)).ToListAsync(cancellation);

    // Null: they were not invited, or it is over.
    public async Task<Helped?> InvitationAsync(long batchId, Viewer viewer, CancellationToken cancellation) =>
        (await ByAsync(viewer, cancellation)).SingleOrDefault(h => h.BatchId == batchId);

    public sealed record Reviewer(string Name, string Slug, DateTime? Since);

    public sealed record Helped(long BatchId, string Title, string Owner, bool IsAccepted);
}
