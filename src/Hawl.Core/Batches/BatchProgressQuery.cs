using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// How a batch stands, authority by authority, as the operator's commands print it.
public sealed class BatchProgressQuery(HawlContext db)
{
    public async Task<BatchProgress?> FindAsync(long batchId, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().Where(b => b.Id == batchId)
            .Select(b => new
            {
                b.Id,
                b.Title,
                Questions = b.Questions.OrderBy(q => q.Position).Select(q => new BatchProgress.Question(q.Key, q.Text)).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (batch is null)
        {
            return null;
        }

        var rows = await (
            from place in db.BatchAuthorities.AsNoTracking()
            where place.BatchId == batchId
            orderby place.Position
            join authority in db.Authorities on place.AuthorityId equals authority.Id
            join made in db.Requests on place.RequestId equals made.Id into requests
            from request in requests.DefaultIfEmpty()
            select new { authority.Name, authority.Slug, Request = request }).ToListAsync(cancellation);
        return new BatchProgress(batch.Id, batch.Title, [.. rows.Select(r => Row(r.Name, r.Slug, r.Request))], batch.Questions);
    }

    private static BatchProgress.Row Row(string authority, string slug, Request? request) => new(
        authority, slug, request?.Id, request?.Slug, request?.ReplyHash, request?.RegimeId,
        request is null ? null : Words.Of(request.Progress),
        request is null ? null : Words.Of(request.Outcome),
        request?.DueOn, request?.SentOn, request?.LastReplyAt);
}
