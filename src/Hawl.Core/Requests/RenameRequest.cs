using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Another title, and with it another address; the old one leads there for ever.
public sealed class RenameRequest(HawlContext db, Slugs slugs, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, string title, Actor by, string? reason, CancellationToken cancellation)
    {
        var tidy = RequestTitle.Tidy(title);
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        if (request.Title == tidy)
        {
            throw new RuleException("request-title-same", "That is its title already. Nothing was changed.");
        }

        var slug = request.Slug;
        if (Slugs.Of(tidy, "request") != Slugs.Of(request.Title, "request"))
        {
            slug = await slugs.FreeAsync("request", tidy, s => db.RequestSlugs.AnyAsync(r => r.Slug == s, cancellation), cancellation);
            db.RequestSlugs.Add(new RequestSlug { Slug = slug, RequestId = requestId });
        }

        jobs.Queue(request.Renamed(tidy, slug, by, reason, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
