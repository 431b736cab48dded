using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

// Counts the requests in whose answers each ground is named, as far as anyone may read them: pages show these figures and count nothing.
public sealed class CountCitations(HawlContext db, SiteToday today)
{
    public const string JobKind = "count-citations";

    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        var (messages, requests) = (
            db.IncomingMessages.VisibleTo(Viewer.Anonymous, today.Value), db.Requests.ListedTo(Viewer.Anonymous, today.Value));
        var counted = await (
            from citation in db.Citations
            join message in messages on citation.MessageId equals message.Id
            join request in requests on citation.RequestId equals request.Id
            group citation by new { citation.RegimeId, citation.Provision } into named
            select new { named.Key.RegimeId, named.Key.Provision, Requests = named.Select(c => c.RequestId).Distinct().Count() })
            .ToListAsync(cancellation);
        var known = await db.CitationTallies.ToDictionaryAsync(t => (t.RegimeId, t.Provision), cancellation);
        foreach (var one in counted)
        {
            if (known.Remove((one.RegimeId, one.Provision), out var tally))
            {
                tally.Requests = one.Requests;
                continue;
            }

            db.CitationTallies.Add(new CitationTally { RegimeId = one.RegimeId, Provision = one.Provision, Requests = one.Requests });
        }

        db.CitationTallies.RemoveRange(known.Values);
        await db.SaveChangesAsync(cancellation);
    }
}
