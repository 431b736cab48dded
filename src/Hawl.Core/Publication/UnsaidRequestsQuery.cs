using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// A person's own requests of which they are to say what came, in the order in which they were made; so those of a batch are together.
public sealed class UnsaidRequestsQuery(HawlContext db, HawlSettings settings, SuggestionQuery suggestions, SiteToday today)
{
    public Task<int> CountAsync(Viewer viewer, CancellationToken cancellation) => Waiting(viewer).CountAsync(cancellation);

    public async Task<IReadOnlyList<UnsaidRequest>> FindAsync(
        Viewer viewer, string language, long after, int most, CancellationToken cancellation)
    {
        var lines = await Waiting(viewer).Where(r => r.Id > after).OrderBy(r => r.Id).Take(most)
            .ToLinesAsync(settings, language, cancellation);
        var ids = lines.ConvertAll(l => l.Id);
        var more = await db.Requests.AsNoTracking().Where(r => ids.Contains(r.Id))
            .Select(r => new { r.Id, r.Version, r.LastReplyId, Title = r.Batch == null ? null : r.Batch.Title })
            .ToDictionaryAsync(r => r.Id, cancellation);
        var suggested = await suggestions.FindAsync(ids, viewer, cancellation);
        return
        [
            .. lines.Select(l => new UnsaidRequest(
                l, more[l.Id].Title, more[l.Id].Version, more[l.Id].LastReplyId, suggested.GetValueOrDefault(l.Id))),
        ];
    }

    private IQueryable<Request> Waiting(Viewer viewer) => db.Requests.VisibleTo(viewer, today.Value)
        .Where(r => r.UserId == viewer.UserId && r.NeedsClassification && r.Progress != RequestProgress.Withdrawn);
}
