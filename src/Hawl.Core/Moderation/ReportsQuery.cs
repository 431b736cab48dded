using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

public sealed class ReportsQuery(HawlContext db, SiteToday today)
{
    public Task<List<ReportLine>> OpenAsync(long? after, bool oldestFirst, int count, Viewer viewer, CancellationToken cancellation)
    {
        var open = Known(viewer).Where(r => r.State == ReportState.Open);
        var rest = after is { } key ? open.Where(r => oldestFirst ? r.Id > key : r.Id < key) : open;
        return Lines(oldestFirst ? rest.OrderBy(r => r.Id) : rest.OrderByDescending(r => r.Id)).Take(count).ToListAsync(cancellation);
    }

    public Task<int> CountAsync(int most, Viewer viewer, CancellationToken cancellation) =>
        Known(viewer).Where(r => r.State == ReportState.Open).Take(most).CountAsync(cancellation);

    public Task<ReportLine?> FindAsync(long id, Viewer viewer, CancellationToken cancellation) =>
        Lines(Known(viewer).Where(r => r.Id == id)).SingleOrDefaultAsync(cancellation);

    private IQueryable<Report> Known(Viewer viewer)
    {
        var requests = db.Requests.KnownTo(viewer, today.Value);
        return db.Reports.AsNoTracking().Where(r => requests.Any(q => q.Id == r.RequestId));
    }

    private IQueryable<ReportLine> Lines(IQueryable<Report> reports) =>
        from report in reports
        join request in db.Requests on report.RequestId equals request.Id
        join user in db.Users on report.UserId equals user.Id
        select new ReportLine
        {
            Id = report.Id,
            At = report.At,
            Reason = report.Reason,
            Words = report.Words,
            State = report.State,
            By = user.Name,
            ById = user.Id,
            RequestId = request.Id,
            Slug = request.Slug,
            Title = request.Title,
            Part = new RequestPart(report.OutgoingMessageId, report.IncomingMessageId, report.FileNumber),
            Answer = report.Answer,
            ResolvedAt = report.ResolvedAt,
        };
}
