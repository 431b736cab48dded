using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownRequestQuery(
    HawlContext db, HawlSettings settings, CorrespondenceQuery correspondence, BatchPlaceQuery batches, RedactionQuery redactions)
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
            })
            .SingleOrDefaultAsync(cancellation);
        var line = (await db.Requests.VisibleTo(viewer, today).Where(r => r.Slug == slug).ToLinesAsync(settings, language, cancellation))
            .SingleOrDefault();
        if (found is null || line is null)
        {
            return null;
        }

        var redaction = await redactions.FindAsync(line.Id, language, cancellation);
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
            Dates = await DatesAsync(line.Id, line.State.Outcome, cancellation),
            ByPost = found.ByPost,
            Reported = found.Reported,
            IsListed = found.Prominence is Prominence.Normal,
            Batch = found.BatchId is { } batch && found.BatchPosition is { } position
                ? await batches.FindAsync(batch, position, viewer, today, cancellation)
                : null,
            Messages = await correspondence.FindAsync(line.Id, redaction, viewer, today, cancellation),
        };
    }

    private async Task<RequestDates> DatesAsync(long requestId, RequestOutcome outcome, CancellationToken cancellation)
    {
        var steps = await db.RequestEvents.AsNoTracking().Where(e => e.RequestId == requestId).OrderBy(e => e.Number)
            .Select(e => new RequestDates.Step(
                e.Number,
                e.Type,
                e.On,
                db.IncomingMessages.Any(m => m.Id == e.IncomingMessageId && m.Automatic == RequestState.Acknowledgement)))
            .ToListAsync(cancellation);
        return RequestDates.Of(steps, outcome);
    }
}
