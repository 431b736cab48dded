using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownRequestQuery(HawlContext db, HawlSettings settings, CorrespondenceQuery correspondence, BatchPlaceQuery batches)
{
    public async Task<ShownRequest?> FindAsync(string slug, string language, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var found = await db.Requests.AsNoTracking().VisibleTo(viewer, today).Where(r => r.Slug == slug)
            .Select(r => new
            {
                r.RegimeId,
                r.BatchId,
                r.BatchPosition,
                r.ByPost,
                r.Reported,
                r.Visibility.Prominence,
                r.AuthorityId,
            })
            .SingleOrDefaultAsync(cancellation);
        var lines = await db.Requests.VisibleTo(viewer, today).Where(r => r.Slug == slug).ToLinesAsync(settings, language, cancellation);
        var line = lines.SingleOrDefault();
        if (found is null || line is null)
        {
            return null;
        }

        var redaction = Redaction.For(settings, line.Id, line.Authority, await AddressesAsync(line.Id, found.AuthorityId, cancellation));
        return new ShownRequest
        {
            Id = line.Id,
            Slug = line.Slug,
            Title = redaction.Text(line.Title),
            RegimeId = found.RegimeId,
            User = line.User,
            UserSlug = line.UserSlug,
            Authority = line.Authority,
            AuthoritySlug = line.AuthoritySlug,
            State = line.State,
            Dates = await DatesAsync(line.Id, cancellation),
            ByPost = found.ByPost,
            Reported = found.Reported,
            IsListed = found.Prominence is Prominence.Normal,
            Batch = found.BatchId is { } batch && found.BatchPosition is { } position
                ? await batches.FindAsync(batch, position, viewer, today, cancellation)
                : null,
            Messages = await correspondence.FindAsync(line.Id, redaction, viewer, today, cancellation),
        };
    }

    // Where the authority is written to, now and when it was asked.
    private Task<List<string>> AddressesAsync(long requestId, long authorityId, CancellationToken cancellation) =>
        db.AuthorityTranslations.Where(t => t.AuthorityId == authorityId && t.RequestEmail != null).Select(t => t.RequestEmail ?? "")
            .Union(db.OutgoingMessages.Where(m => m.RequestId == requestId).Select(m => m.ToAddress))
            .ToListAsync(cancellation);

    private async Task<RequestDates> DatesAsync(long requestId, CancellationToken cancellation)
    {
        var steps = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.Number)
            .Select(e => new RequestDates.Step(
                e.Number,
                e.Type,
                e.On,
                db.IncomingMessages.Any(m => m.Id == e.IncomingMessageId && m.Automatic == RequestState.Acknowledgement)))
            .ToListAsync(cancellation);
        return RequestDates.Of(steps);
    }
}
