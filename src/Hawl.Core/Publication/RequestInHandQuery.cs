using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class RequestInHandQuery(HawlContext db, HawlSettings settings, RequestDatesQuery dates, SiteToday today)
{
    public async Task<RequestInHand?> FindAsync(string slug, string language, Viewer viewer, CancellationToken cancellation)
    {
        var visible = db.Requests.AsNoTracking().VisibleTo(viewer, today.Value).Where(r => r.Slug == slug);
        var found = await visible
            .Select(r => new { r.UserId, r.RegimeId, r.Language, r.Version, r.LastReplyId, r.OthersFrom })
            .SingleOrDefaultAsync(cancellation);
        var line = (await visible.ToLinesAsync(settings, language, cancellation)).SingleOrDefault();
        return found is null || line is null
            ? null
            : new RequestInHand(line, await dates.FindAsync(line.Id, line.State, cancellation))
            {
                OwnerId = found.UserId,
                RegimeId = found.RegimeId,
                Language = found.Language,
                Version = found.Version,
                LastReplyId = found.LastReplyId,
                OthersFrom = found.OthersFrom,
            };
    }
}
