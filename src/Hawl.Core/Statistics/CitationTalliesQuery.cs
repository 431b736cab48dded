using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

// How often the grounds of a law are named here, and where.
public sealed class CitationTalliesQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    // So many of the newest are looked through for those that may be listed.
    private const int LookedThrough = 50;

    // By ground; one that is not there has not been named.
    public async Task<IReadOnlyDictionary<string, int>> OfLawAsync(string regimeId, CancellationToken cancellation) =>
        await db.CitationTallies.AsNoTracking().Where(t => t.RegimeId == regimeId)
            .ToDictionaryAsync(t => t.Provision, t => t.Requests, cancellation);

    // The newest requests to which a reply that anyone may read names the ground.
    public async Task<IReadOnlyList<RequestLine>> NewestAsync(
        string regimeId, string provision, int most, string language, CancellationToken cancellation)
    {
        var messages = db.IncomingMessages.VisibleTo(Viewer.Anonymous, today.Value);
        var newest = await db.Citations.Where(c => c.RegimeId == regimeId && c.Provision == provision)
            .Select(c => c.RequestId).Distinct().OrderByDescending(id => id).Take(LookedThrough).ToListAsync(cancellation);
        return await db.Requests.ListedTo(Viewer.Anonymous, today.Value).Where(r => newest.Contains(r.Id))
            .Where(r => db.Citations.Any(c => c.RequestId == r.Id && c.RegimeId == regimeId && c.Provision == provision
                && messages.Any(m => m.Id == c.MessageId)))
            .OrderByDescending(r => r.Id).Take(most).ToLinesAsync(settings, language, cancellation);
    }
}
