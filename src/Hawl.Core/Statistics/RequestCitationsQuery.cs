using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

// The grounds that the replies to a request name, as far as a viewer may read them: law and provision, each once.
public sealed class RequestCitationsQuery(HawlContext db, SiteToday today)
{
    public async Task<IReadOnlyList<(string RegimeId, string Provision)>> FindAsync(
        long requestId, Viewer viewer, CancellationToken cancellation)
    {
        var messages = db.IncomingMessages.VisibleTo(viewer, today.Value);
        var found = await db.Citations.AsNoTracking().Where(c => c.RequestId == requestId && messages.Any(m => m.Id == c.MessageId))
            .Select(c => new { c.RegimeId, c.Provision }).Distinct().OrderBy(c => c.RegimeId).ThenBy(c => c.Provision)
            .ToListAsync(cancellation);
        return [.. found.Select(c => (c.RegimeId, c.Provision))];
    }
}
