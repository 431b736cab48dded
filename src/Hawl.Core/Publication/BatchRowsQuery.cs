using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// A batch authority by authority, as it is downloaded: read as it is written, so that its length is no matter. A request that
// may not be listed is left out.
public sealed class BatchRowsQuery(HawlContext db, SiteToday today)
{
    public IAsyncEnumerable<Row> Find(long batchId, string language, Viewer viewer)
    {
        var requests = db.Requests.ListedTo(viewer, today.Value);
        var replies = db.IncomingMessages.VisibleTo(viewer, today.Value).Where(m => m.Automatic == "none");
        return (
            from place in db.BatchAuthorities.AsNoTracking()
            where place.BatchId == batchId
            join authority in db.Authorities on place.AuthorityId equals authority.Id
            join made in requests on place.RequestId equals (long?)made.Id into mades
            from request in mades.DefaultIfEmpty()
            where place.RequestId == null || request != null
            orderby place.Position
            select new Row(
                authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? authority.Name,
                authority.Slug,
                request == null ? null : request.Slug,
                request == null ? null : (RequestProgress?)request.Progress,
                request == null ? null : (RequestOutcome?)request.Outcome,
                request == null ? null : request.RegimeId,
                request == null ? null : request.SentOn,
                request == null ? null : request.DueOn,
                request == null ? 0 : replies.Count(m => m.RequestId == request.Id),
                request == null ? null : request.LastReplyAt)).AsAsyncEnumerable();
    }

    // Without a request where its letter has not been made.
    public sealed record Row(
        string Authority, string AuthoritySlug, string? RequestSlug, RequestProgress? Progress, RequestOutcome? Outcome,
        string? Regime, DateOnly? Sent, DateOnly? Due, int Replies, DateTime? LastReply);
}
