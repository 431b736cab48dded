using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Who waits to be allowed a batch: a task of administrators. The longest wait comes first.
public sealed class BatchAsksQuery(HawlContext db)
{
    public Task<int> CountAsync(CancellationToken cancellation) => Waiting.CountAsync(cancellation);

    public Task<List<Line>> FindAsync(long? after, int count, CancellationToken cancellation) => Waiting
        .Where(a => after == null || a.Id > after).OrderBy(a => a.Id).Take(count)
        .Select(a => new Line(a.Id, a.DraftId, a.AskedAt, a.Draft.User.Name, a.Draft.User.Slug, a.Draft.Title, a.Authorities, a.Words))
        .ToListAsync(cancellation);

    // One of them with what would be sent; null once it is answered or taken back.
    public async Task<Asked?> FindOneAsync(long id, CancellationToken cancellation)
    {
        var line = (await Waiting.Where(a => a.Id == id)
            .Select(a => new Line(a.Id, a.DraftId, a.AskedAt, a.Draft.User.Name, a.Draft.User.Slug, a.Draft.Title, a.Authorities, a.Words))
            .ToListAsync(cancellation)).SingleOrDefault();
        if (line is null)
        {
            return null;
        }

        var letter = await db.BatchDrafts.AsNoTracking().Where(d => d.Id == line.DraftId)
            .Select(d => new BatchLetter(d.Title, d.Letter, d.Language)).SingleAsync(cancellation);
        var names = await db.BatchDraftAuthorities.Where(c => c.DraftId == line.DraftId)
            .Join(db.Authorities, c => c.AuthorityId, a => a.Id, (c, a) => a.Name).OrderBy(n => n).ToListAsync(cancellation);
        return new Asked(line, letter, names);
    }

    private IQueryable<BatchAsk> Waiting => db.BatchAsks.AsNoTracking().Where(a => a.State == BatchAskState.Waiting);

    public sealed record Line(
        long Id, long DraftId, DateTime AskedAt, string User, string UserSlug, string Title, int Authorities, string Words);

    public sealed record Asked(Line Line, BatchLetter Letter, IReadOnlyList<string> Authorities);
}
