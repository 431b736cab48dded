using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What of a batch a viewer may not see. It is asked of each message once, and there are as many answers in it as questions were put.
public sealed class BatchWithheldQuery(HawlContext db, SiteToday today)
{
    public async Task<BatchWithheld> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var listed = db.Requests.ListedTo(viewer, today.Value);
        var (shown, files) = (db.IncomingMessages.VisibleTo(viewer, today.Value), db.Attachments.VisibleTo(viewer, today.Value));
        var messages = db.IncomingMessages.Where(m => m.Request.BatchId == batchId);
        return new BatchWithheld(
            await db.Requests.Where(r => r.BatchId == batchId && !listed.Any(l => l.Id == r.Id)).Select(r => r.Id)
                .ToListAsync(cancellation),
            await messages.Where(m => !shown.Any(s => s.Id == m.Id)).Select(m => (long?)m.Id).ToListAsync(cancellation),
            await messages.Where(m => m.Attachments.Any(f => !files.Any(s => s.Id == f.Id))).Select(m => (long?)m.Id)
                .ToListAsync(cancellation));
    }
}
