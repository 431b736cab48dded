using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The request that a person is about to report, if they see it.
public sealed class ReportedRequestQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    public async Task<ReportedRequest?> FindAsync(string slug, Viewer viewer, CancellationToken cancellation)
    {
        var found = await db.Requests.AsNoTracking().VisibleTo(viewer, today.Value).Where(r => r.Slug == slug)
            .Select(r => new ReportedRequest(r.Id, r.Slug, r.Title)).SingleOrDefaultAsync(cancellation);
        return found is null ? null : found with { Title = Redaction.For(settings, found.Id, "", []).Text(found.Title) };
    }
}
