using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownRequestQuery(
    HawlContext db, HawlSettings settings, CorrespondenceQuery correspondence, BatchPlaceQuery batches, RequestDatesQuery dates)
{
    public async Task<ShownRequest?> FindAsync(string slug, string language, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.Requests.AsNoTracking().VisibleTo(viewer, today).Where(r => r.Slug == slug)
            .Select(r => new
            {
                r.RegimeId,
                r.UserId,
                r.OthersFrom,
                r.BatchId,
                r.BatchPosition,
                r.ByPost,
                r.Reported,
                r.Visibility.Prominence,
            })
            .SingleOrDefaultAsync(cancellation);
        var line = (await db.Requests.VisibleTo(viewer, today).Where(r => r.Slug == slug).ToLinesAsync(settings, language, cancellation))
            .SingleOrDefault();
        if (found is null || line is null)
        {
            return null;
        }

        var redaction = await new RedactionQuery(db, settings).FindAsync(line.Id, language, cancellation);
        return new ShownRequest
        {
            Id = line.Id,
            Slug = line.Slug,
            OwnerId = found.UserId,
            OthersFrom = found.OthersFrom,
            LastEventAt = line.LastEventAt,
            Title = redaction.Text(line.Title),
            RegimeId = found.RegimeId,
            User = line.User,
            UserSlug = line.UserSlug,
            Authority = line.Authority,
            AuthoritySlug = line.AuthoritySlug,
            State = line.State,
            Dates = await dates.FindAsync(line.Id, line.State, cancellation),
            ByPost = found.ByPost,
            Reported = found.Reported,
            IsListed = found.Prominence is Prominence.Normal,
            Batch = found.BatchId is { } batch && found.BatchPosition is { } position
                ? await batches.FindAsync(batch, position, viewer, today, cancellation)
                : null,
            Messages = await correspondence.FindAsync(line.Id, redaction, viewer, today, cancellation),
        };
    }
}
