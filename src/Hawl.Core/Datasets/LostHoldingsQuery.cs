using Hawl.Core.Data;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// What versions hold and not everyone may see any more, by the same rules as every page.
public sealed class LostHoldingsQuery(HawlContext db, SiteToday today)
{
    public IQueryable<DatasetHolding> Find()
    {
        var requests = db.Requests.ListedTo(Viewer.Anonymous, today.Value);
        var messages = db.IncomingMessages.VisibleTo(Viewer.Anonymous, today.Value);
        var files = db.Attachments.VisibleTo(Viewer.Anonymous, today.Value);
        var batches = db.Batches.VisibleTo(Viewer.Anonymous, today.Value);
        return db.DatasetHoldings.Where(h => !requests.Any(r => r.Id == h.RequestId)
            || !db.DatasetVersions.Any(v => v.Id == h.VersionId && batches.Any(b => b.Id == v.BatchId))
            || (h.MessageId != 0 && !messages.Any(m => m.Id == h.MessageId && m.RequestId == h.RequestId))
            || (h.HoldsFile && db.Attachments.Any(a => a.MessageId == h.MessageId && !files.Any(f => f.Id == a.Id))));
    }
}
